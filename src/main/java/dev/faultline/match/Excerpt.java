package dev.faultline.match;

/** What is shown of a line: all of it, or of an endless one what is around a place. */
final class Excerpt {
  /** The longest messages that anyone reads: a request that a server echoes, a Triton kernel. */
  static final int LONGEST = 4000;

  private static final int BEFORE = 20;
  private static final String CUT = "\u2026";

  private Excerpt() {}

  /**
   * @param index what the reader wants to see
   */
  static String of(String text, int index) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int from = Math.max(0, Math.min(index - BEFORE, text.length() - LONGEST));
    int to = Math.min(text.length(), from + LONGEST);
    return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
  }
}
