package dev.faultline.render;

/** Text in GitHub's Markdown: what comes from a log stays text. */
final class Markdown {
  private static final String ACTIVE = "\\`*[]|~$";

  private Markdown() {}

  /** Words that neither format, link, mention anybody nor carry HTML. */
  static String text(String text) {
    String shown = Visible.text(text);
    StringBuilder out = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '&') {
        out.append("&amp;");
      } else if (c == '<') {
        out.append("&lt;");
      } else if (c == '@' || c == '#') {
        // A backslash does not stop GitHub from linking a user or an issue.
        out.append(c).append("<!-- -->");
      } else {
        if (ACTIVE.indexOf(c) >= 0 || c == '_' && !isInWord(shown, i)) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** GitHub leaves underscores within words alone, and so do we: most of ours are in names. */
  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** A code span, whatever backticks the text has. */
  static String code(String text) {
    String shown = Visible.text(text);
    String ticks = "`".repeat(longestRun(shown) + 1);
    boolean edge = shown.isEmpty() || shown.startsWith("`") || shown.endsWith("`");
    String space = edge ? " " : "";
    return ticks + space + shown + space + ticks;
  }

  /** A fence that no run of backticks in the text can close. */
  static String fence(String text) {
    return "`".repeat(Math.max(3, longestRun(text) + 1));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
