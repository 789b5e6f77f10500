package dev.faultline.text.redact;

/** The name behind {@code /home/} or {@code C:\Users\}. */
final class HomeName {
  private static final int LONGEST = 40;

  private HomeName() {}

  /** Behind the name; not behind {@code from} when there is none. */
  static int end(String text, int from, String home) {
    if (home.indexOf('\\') >= 0 && home.indexOf(':') > 0) {
      int spaced = spaced(text, from);
      if (spaced > from) {
        return spaced;
      }
    }
    // In -Users-ann-src and -home-ann-src a dash ends the name.
    boolean dashes = home.charAt(home.length() - 1) == '-';
    int end = from;
    while (end < text.length()
        && isName(text.charAt(end))
        && !(dashes && text.charAt(end) == '-')) {
      end++;
    }
    while (end > from && ".-_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Windows names may hold spaces; a separator must follow soon, or a sentence would be a name. */
  private static int spaced(String text, int from) {
    int end = from;
    boolean space = false;
    while (end < text.length() && end - from < LONGEST) {
      char c = text.charAt(end);
      if (c == '\\' || c == '/') {
        return space ? end : from;
      }
      if (!isName(c) && c != ' ' && c != '\'') {
        return from;
      }
      space |= c == ' ';
      end++;
    }
    return from;
  }

  /** Whether the path begins there, and with it a name that is certain. */
  static boolean isPathStart(String text, int at) {
    return at == 0
        || text.charAt(at) != '/'
        || !isName(text.charAt(at - 1)) && text.charAt(at - 1) != '/';
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
  }
}
