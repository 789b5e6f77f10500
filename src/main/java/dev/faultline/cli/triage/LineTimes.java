package dev.faultline.cli.triage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The times of two lines of a log: of the line itself or, as in a traceback, of the nearest line
 * above that has one.
 */
final class LineTimes {
  /** Bytes kept of a line: more than {@link Stamps} looks at. */
  private static final int KEPT = 160;

  private final Stamps stamps;

  LineTimes(Stamps stamps) {
    this.stamps = stamps;
  }

  /** The times, null where there are none. */
  record Span(Instant first, Instant last) {}

  /**
   * Reads up to the last line.
   *
   * @param first 1-based
   * @param last 1-based, not before {@code first}
   */
  Span of(InputStream text, long first, long last) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    byte[] line = new byte[KEPT];
    int size = 0;
    long number = 1;
    Instant time = null;
    Instant atFirst = null;
    for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (buffer[i] != '\n') {
          if (size < KEPT) {
            line[size++] = buffer[i];
          }
          continue;
        }
        time = newer(line, size, time);
        size = 0;
        if (number == first) {
          atFirst = time;
        }
        if (number == last) {
          return new Span(atFirst, time);
        }
        number++;
      }
    }
    time = newer(line, size, time);
    return new Span(number == first ? time : atFirst, time);
  }

  private Instant newer(byte[] line, int size, Instant time) {
    for (int i = 0; i < size; i++) {
      // No time without a colon: saves looking closer at most lines of a traceback.
      if (line[i] == ':') {
        Instant found = stamps.in(new String(line, 0, size, StandardCharsets.ISO_8859_1));
        return found == null ? time : found;
      }
    }
    return time;
  }
}
