package dev.faultline.advise;

import java.util.List;

/**
 * An error that no entry knows.
 *
 * @param fingerprint the same for the same error with other values
 * @param line 1-based physical line
 * @param column 1-based
 * @param text the line that looks like the error
 * @param nearest entries that resemble it, best first; may be empty
 */
public record UnknownError(
    Fingerprint fingerprint, long line, int column, String text, List<Nearest> nearest) {

  /** Whether the line is a frame: the traceback stops before the line that names the error. */
  public boolean isFrame() {
    return isFrame(text);
  }

  /** The same of a line alone. */
  public static boolean isFrame(String text) {
    return text.startsWith("File \"");
  }

  /**
   * An entry that resembles the error and is not it.
   *
   * @param similarity 0 to 1
   * @param difference what differs, in words
   */
  public record Nearest(String id, String title, double similarity, String difference) {}
}
