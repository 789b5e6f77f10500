package dev.faultline.advise;

import java.util.List;

/**
 * An error that no entry knows.
 *
 * @param fingerprint the same for the same error with other values
 * @param line 1-based physical line
 * @param column 1-based
 * @param text the line that looks like the error
 * @param frame whether it is only the last frame of a traceback that was cut short
 * @param nearest entries that resemble it, best first; may be empty
 */
public record UnknownError(
    Fingerprint fingerprint,
    long line,
    int column,
    String text,
    boolean frame,
    List<Nearest> nearest) {

  /** What the line is, in a few words. */
  public String verdict() {
    return frame
        ? "No error; the traceback stops before the line that names it: add that line"
        : "No known fault; this line looks like the error";
  }

  /**
   * An entry that resembles the error and is not it.
   *
   * @param similarity 0 to 1
   * @param difference what differs, in words
   */
  public record Nearest(String id, String title, double similarity, String difference) {}
}
