package dev.faultline.cli.triage;

import dev.faultline.text.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** When something in a log happened: by the log's own stamps, else by the file's time. */
public final class LogTimes {
  private final Path file;
  private final Instant modified;
  private final LineTimes lines;

  /**
   * @throws IOException when the file's time cannot be read
   */
  public LogTimes(Path file) throws IOException {
    this.file = file;
    this.modified = Files.getLastModifiedTime(file).toInstant();
    ZoneId zone = ZoneId.systemDefault();
    this.lines = new LineTimes(new Stamps(zone, modified.atZone(zone).getYear()));
  }

  /**
   * From when to when.
   *
   * @param exact whether both are the log's own
   */
  public record Span(Instant first, Instant last, boolean exact) {}

  /** The times of two 1-based lines; reads the log again up to the second. */
  public Span of(long first, long last) throws IOException {
    LineTimes.Span span;
    try (InputStream text = Decoder.open(Files.newInputStream(file), file.toString())) {
      span = lines.of(text, first, last);
    }
    if (span.first() == null && span.last() == null) {
      return new Span(modified, modified, false);
    }
    Instant begin = span.first() == null ? span.last() : span.first();
    return new Span(begin, span.last().isBefore(begin) ? begin : span.last(), true);
  }
}
