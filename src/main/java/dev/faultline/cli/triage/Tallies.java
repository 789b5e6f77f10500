package dev.faultline.cli.triage;

import dev.faultline.render.Triage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts faults over logs. Memory grows with the number of different faults, not of logs; the
 * result does not depend on the order in which the logs are added. For use by many threads.
 */
public final class Tallies {
  /** Different unknown errors that are told apart; a lake of different garbage stays small. */
  private static final int MOST_UNKNOWN = 10_000;

  private final Map<String, Row> rows = new HashMap<>();
  private int unknowns;
  private long more;
  private long files;
  private long skipped;
  private long unreadable;
  private long clean;

  /**
   * A fault in one log.
   *
   * @param exact whether the times are the log's own
   */
  public record Seen(
      String id,
      String title,
      boolean known,
      long count,
      Instant first,
      Instant last,
      boolean exact,
      String file,
      long line,
      String text) {}

  private static final class Row {
    private Seen example;
    private long files;
    private long count;
    private Instant first;
    private Instant last;
    private boolean exact;

    private void add(Seen seen) {
      boolean earlier = example == null || seen.file().compareTo(example.file()) < 0;
      example = earlier ? seen : example;
      files++;
      count += seen.count();
      // A log's own time counts more than a file's: once there is one, only those are used.
      if (first == null || seen.exact() && !exact) {
        first = seen.first();
        last = seen.last();
        exact = seen.exact();
      } else if (seen.exact() == exact) {
        first = seen.first().isBefore(first) ? seen.first() : first;
        last = seen.last().isAfter(last) ? seen.last() : last;
      }
    }

    private Triage.Fault fault() {
      return new Triage.Fault(
          example.id(),
          example.title(),
          example.known(),
          files,
          count,
          first,
          last,
          exact,
          example.file(),
          example.line(),
          example.text());
    }
  }

  /** Counts a log with what is in it; nothing in it means that it is clean. */
  public synchronized void add(List<Seen> log) {
    files++;
    clean += log.isEmpty() ? 1 : 0;
    for (Seen seen : log) {
      Row row = rows.get(seen.id());
      if (row == null && !seen.known() && unknowns++ >= MOST_UNKNOWN) {
        more++;
        continue;
      }
      if (row == null) {
        row = new Row();
        rows.put(seen.id(), row);
      }
      row.add(seen);
    }
  }

  /** Counts a file that is no text. */
  public synchronized void addSkipped() {
    skipped++;
  }

  /** Counts a file that could not be read. */
  public synchronized void addUnreadable() {
    unreadable++;
  }

  /** Logs read so far. */
  public synchronized long files() {
    return files;
  }

  /** The counts so far, the most frequent first, known faults before unknown ones. */
  public synchronized Triage table(dev.faultline.advise.ToolInfo tool) {
    List<Triage.Fault> faults = new ArrayList<>();
    for (Row row : rows.values()) {
      faults.add(row.fault());
    }
    faults.sort(
        Comparator.comparing((Triage.Fault f) -> !f.known())
            .thenComparing(f -> -f.files())
            .thenComparing(f -> -f.count())
            .thenComparing(Triage.Fault::id));
    return new Triage(tool, files, skipped, unreadable, clean, faults, more);
  }
}
