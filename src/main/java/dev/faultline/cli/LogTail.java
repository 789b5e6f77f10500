package dev.faultline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The end of a log, as much of it as is worth reading as a whole: faults stand there.
 *
 * @param bytes decoded text that begins with a whole line
 * @param dropped lines before it
 */
record LogTail(byte[] bytes, long dropped) {
  /** A traceback with everything around it has some hundred kB. */
  static final int LIMIT = 8 * 1024 * 1024;

  /** Reads the input of that name, - being standard input. */
  static LogTail of(String name, Console console) throws IOException {
    try (InputStream in = Inputs.open(name, console)) {
      return read(in, LIMIT);
    }
  }

  static LogTail read(InputStream in, int limit) throws IOException {
    byte[] kept = in.readNBytes(2 * limit);
    long dropped = 0;
    byte[] next = kept.length < 2 * limit ? new byte[0] : in.readNBytes(limit);
    while (next.length > 0) {
      dropped += lines(kept, limit);
      System.arraycopy(kept, limit, kept, 0, limit);
      System.arraycopy(next, 0, kept, limit, next.length);
      if (next.length < limit) {
        kept = Arrays.copyOf(kept, limit + next.length);
        break;
      }
      next = in.readNBytes(limit);
    }
    if (kept.length <= limit) {
      return new LogTail(kept, dropped);
    }
    int from = kept.length - limit;
    while (from < kept.length && kept[from - 1] != '\n') {
      from++;
    }
    return new LogTail(Arrays.copyOfRange(kept, from, kept.length), dropped + lines(kept, from));
  }

  private static long lines(byte[] bytes, int to) {
    long count = 0;
    for (int i = 0; i < to; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Physical lines, without their ends; the empty one behind a final line feed is left out. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(Arrays.asList(text().split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
