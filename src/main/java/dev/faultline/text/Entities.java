package dev.faultline.text;

/** The HTML entities that a log copied out of a web page carries. */
final class Entities {
  private static final String[] NAMES = {
    "&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&lsquo;", "&rsquo;", "&ldquo;", "&rdquo;",
    "&nbsp;"
  };
  private static final String MEANINGS = "<>&\"'''\"\" ";

  private Entities() {}

  /** Length of the entity at {@code i}, 0 when there is none. */
  static int length(char[] text, int i, int end) {
    int name = named(text, i, end);
    if (name >= 0) {
      return NAMES[name].length();
    }
    return numericLength(text, i, end);
  }

  /** The character that the entity at {@code i} stands for. */
  static char meaning(char[] text, int i, int end) {
    int name = named(text, i, end);
    if (name >= 0) {
      return MEANINGS.charAt(name);
    }
    int stop = i + numericLength(text, i, end) - 1;
    boolean hex = text[i + 2] == 'x' || text[i + 2] == 'X';
    int code = 0;
    for (int k = hex ? i + 3 : i + 2; k < stop; k++) {
      code = code * (hex ? 16 : 10) + Character.digit(text[k], 16);
    }
    // Control characters would undo the cleaning that calls this.
    return code >= 0x20 && code < 0x7f || code >= 0xA0 && code < 0xD800 ? (char) code : ' ';
  }

  private static int named(char[] text, int i, int end) {
    for (int n = 0; n < NAMES.length; n++) {
      if (Glyphs.startsWith(text, i, end, NAMES[n])) {
        return n;
      }
    }
    return -1;
  }

  private static int numericLength(char[] text, int i, int end) {
    if (!Glyphs.startsWith(text, i, end, "&#")) {
      return 0;
    }
    boolean hex = i + 2 < end && (text[i + 2] == 'x' || text[i + 2] == 'X');
    int first = hex ? i + 3 : i + 2;
    int stop = first;
    while (stop < end && stop - first < 6 && isDigit(text[stop], hex)) {
      stop++;
    }
    return stop > first && stop < end && text[stop] == ';' ? stop + 1 - i : 0;
  }

  private static boolean isDigit(char c, boolean hex) {
    return c >= '0' && c <= '9' || hex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
  }
}
