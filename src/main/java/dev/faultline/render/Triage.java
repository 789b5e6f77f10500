package dev.faultline.render;

import dev.faultline.advise.ToolInfo;
import java.time.Instant;
import java.util.List;

/**
 * The faults of many logs, counted.
 *
 * @param files logs that were read
 * @param skipped files that are no text
 * @param unreadable files that could not be read
 * @param clean logs without any error
 * @param faults the most frequent first, known ones before unknown ones
 * @param more unknown errors that were counted nowhere, because there were too many different ones
 */
public record Triage(
    ToolInfo tool,
    long files,
    long skipped,
    long unreadable,
    long clean,
    List<Fault> faults,
    long more) {

  /**
   * One fault, or one kind of unknown error.
   *
   * @param id the entry's id, or {@code unknown/} and the fingerprint
   * @param title the entry's title, or the masked line
   * @param files logs with it
   * @param count occurrences in all of them
   * @param first when it was first seen
   * @param last when it was last seen
   * @param exact whether the times are the log's own; the files' times otherwise
   * @param file a log with it, the first in the order of their names
   * @param line 1-based line in that log
   * @param text that line
   */
  public record Fault(
      String id,
      String title,
      boolean known,
      long files,
      long count,
      Instant first,
      Instant last,
      boolean exact,
      String file,
      long line,
      String text) {}
}
