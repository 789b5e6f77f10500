package dev.faultline.match;

/**
 * Makes patterns and literals indifferent to white space, for text whose line breaks were made by a
 * terminal.
 */
final class Elastic {
  private Elastic() {}

  /**
   * The regex with every space outside a class, and every {@code \s} run, turned into {@code \s*}.
   */
  static String regex(String regex) {
    StringBuilder out = new StringBuilder(regex.length() + 64);
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        char escaped = regex.charAt(++i);
        if (!inClass && (escaped == 's' || escaped == 'n' || escaped == ' ')) {
          i = skipQuantifier(regex, i);
          out.append("\\s*");
        } else {
          out.append(c).append(escaped);
        }
      } else if (inClass) {
        inClass = c != ']';
        out.append(c);
      } else if (c == '[') {
        inClass = true;
        out.append(c);
        // A bracket right after the opening is a member, not the end.
        int member = i + 1 < regex.length() && regex.charAt(i + 1) == '^' ? i + 2 : i + 1;
        while (i < member && i + 1 < regex.length() && "^]".indexOf(regex.charAt(i + 1)) >= 0) {
          out.append(regex.charAt(++i));
        }
      } else if (c == ' ') {
        i = skipQuantifier(regex, i);
        out.append("\\s*");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int skipQuantifier(String regex, int i) {
    int at = i + 1;
    if (at < regex.length() && "*+?".indexOf(regex.charAt(at)) >= 0) {
      at++;
      if (at < regex.length() && regex.charAt(at) == '?') {
        at++;
      }
    } else if (at < regex.length() && regex.charAt(at) == '{') {
      at = regex.indexOf('}', at) + 1;
    }
    return at - 1;
  }

  /** The text without white space. */
  static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
