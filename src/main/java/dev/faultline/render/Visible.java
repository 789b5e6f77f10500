package dev.faultline.render;

/** Makes text of a log harmless to a terminal: what would act is shown instead. */
public final class Visible {
  private Visible() {}

  /**
   * The text on one line: tabs become spaces, control characters {@code ^[} and the like, format
   * characters (bidi overrides, zero-width signs) and everything else without a glyph {@code
   * \}{@code u202e}.
   */
  public static String text(String text) {
    // Not charAt: an answer is printed by the interpreter, to which each call is ten comparisons.
    char[] chars = text.toCharArray();
    int plain = 0;
    while (plain < chars.length && chars[plain] >= ' ' && chars[plain] < 0x7f) {
      plain++;
    }
    return plain == chars.length ? text : shown(text, plain);
  }

  /** The same for a text of several lines: its line breaks stay. */
  public static String lines(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return text(text);
    }
    return text(text.substring(0, end)) + '\n' + lines(text.substring(end + 1));
  }

  private static String shown(String text, int plain) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    int i = plain;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        out.append(' ');
      } else if (c < ' ' || c == 0x7f) {
        // Caret notation, as cat -v and terminals echo it: ESC is ^[, DEL is ^?.
        out.append('^').append((char) (c ^ 0x40));
      } else if (acts(c)) {
        escape(c, out);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static void escape(int c, StringBuilder out) {
    String hex = Integer.toHexString(c);
    out.append("\\u");
    out.append(hex.length() > 4 ? "{" : "0".repeat(4 - hex.length()));
    out.append(hex).append(hex.length() > 4 ? "}" : "");
  }
}
