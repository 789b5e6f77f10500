package dev.faultline.match;

import dev.faultline.text.Line;
import dev.faultline.text.Normalizer;
import dev.faultline.text.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The logical lines around a place of a chunk, stripped on demand and kept for the next candidate
 * nearby.
 */
final class LineWindow {
  /**
   * Physical lines kept before the cache starts anew; bounds memory on a log where every line is a
   * candidate.
   */
  private static final int CACHED = 2048;

  /** A traceback that is longer than this on either side still shows its last frames. */
  private static final int STRUCTURE_BEFORE = 60;

  /** Lines behind one that tell its kind, at least. */
  static final int STRUCTURE_AFTER = 6;

  /** Ranks of one machine whose lines may alternate. */
  private static final int INTERLEAVED = 4;

  private final Chunk chunk;
  private final Normalizer normalizer = new Normalizer();
  private final Map<Integer, List<Line>> cache = new HashMap<>();

  LineWindow(Chunk chunk) {
    this.chunk = chunk;
  }

  /**
   * Logical lines of the physical line that begins at {@code start}.
   *
   * @param number line number to give them
   */
  List<Line> line(int start, long number) {
    List<Line> lines = cache.get(start);
    if (lines == null) {
      lines = new ArrayList<>(1);
      normalizer.normalize(
          chunk.buf(),
          start,
          chunk.lineEnd(start),
          number,
          chunk.offset() + start,
          chunk.isLineStart(start) ? 0 : chunk.column(start),
          lines);
      if (cache.size() >= CACHED) {
        cache.clear();
      }
      cache.put(start, lines);
    }
    if (!lines.isEmpty() && lines.get(0).number() != number) {
      for (int i = 0; i < lines.size(); i++) {
        lines.set(i, lines.get(i).numbered(number));
      }
    }
    return lines;
  }

  /**
   * Logical lines from {@code before} physical lines ahead of the one at {@code start} to {@code
   * after} behind it.
   */
  List<Line> around(int start, long number, int before, int after) {
    long firstNumber = number;
    int first = start;
    while (firstNumber > number - before && first > floor(start)) {
      firstNumber -= chunk.isLineStart(first) ? 1 : 0;
      first = chunk.lineStart(first - 1);
    }
    List<Line> lines = new ArrayList<>();
    long n = firstNumber;
    for (int at = first;
        n <= number + after && at < chunk.contextTo() && (at <= start || at < ceiling(start)); ) {
      lines.addAll(line(at, n));
      at = chunk.next(at);
      n += chunk.isLineStart(at) ? 1 : 0;
    }
    return lines;
  }

  private int floor(int start) {
    return Math.max(chunk.contextFrom(), start - Chunk.CONTEXT / 2);
  }

  private int ceiling(int start) {
    return Math.min(chunk.contextTo(), start + Chunk.CONTEXT / 2);
  }

  /** The bytes of at least the lines that {@link #around} gives. */
  byte[] bytes(int start, int before, int after) {
    int first = start;
    for (int i = 0; i < before && first > floor(start); i++) {
      first = chunk.lineStart(first - 1);
    }
    int last = start;
    for (int i = 0; i < after && chunk.next(last) < ceiling(start); i++) {
      last = chunk.next(last);
    }
    return Arrays.copyOfRange(chunk.buf(), first, Math.max(first, chunk.lineEnd(last)));
  }

  /**
   * Up to {@code within} physical lines on either side of the one at {@code start}, without those
   * that other processes printed in between.
   */
  List<Line> block(int start, long number, int within) {
    List<Line> own = line(start, number);
    String origin = own.isEmpty() ? "" : own.get(0).origin();
    if (origin.isEmpty()) {
      return around(start, number, within, within);
    }
    List<Line> all = around(start, number, INTERLEAVED * within, INTERLEAVED * within);
    List<Line> mine = new ArrayList<>();
    int hit = 0;
    for (Line line : all) {
      if (line.origin().isEmpty() || line.origin().equals(origin)) {
        hit = line.number() < number ? mine.size() + 1 : hit;
        mine.add(line);
      }
    }
    int from = Math.max(0, hit - within);
    return mine.subList(from, Math.min(mine.size(), hit + own.size() + within));
  }

  /**
   * All logical lines of the chunk.
   *
   * @param number number of its first physical line
   */
  List<Line> all(long number) {
    List<Line> lines = new ArrayList<>();
    long n = number;
    for (int at = chunk.from(); at < chunk.to(); at = chunk.next(at)) {
      n += at > chunk.from() && chunk.isLineStart(at) ? 1 : 0;
      lines.addAll(line(at, n));
    }
    return lines;
  }

  /**
   * The lines around with their kinds set; enough of them to tell an echoed source line from an
   * error.
   */
  List<Line> structured(int start, long number, int after) {
    List<Line> lines = around(start, number, STRUCTURE_BEFORE, after);
    Structure.mark(lines);
    return lines;
  }
}
