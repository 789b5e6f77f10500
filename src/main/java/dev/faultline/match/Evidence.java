package dev.faultline.match;

import java.util.Map;

/**
 * One place in the input where a signature matched.
 *
 * @param line 1-based physical line
 * @param column 1-based column in that line
 * @param text the logical line it begins on, stripped; from a little before the match where that is
 *     far into the line; control characters are the renderer's business
 * @param captures values by name, only those that took part
 */
public record Evidence(long line, int column, String text, Map<String, Capture> captures) {
  /** Whoever reads the beginning of a line sees what stands so far into it. */
  private static final int FAR = 400;

  private static final int BEFORE = 20;

  /** What to show of a line that matches from {@code index} on. */
  static String around(String line, int index) {
    if (index <= FAR) {
      return line;
    }
    int from = index - BEFORE;
    return "…" + line.substring(Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from);
  }
}
