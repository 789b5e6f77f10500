package dev.faultline.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often 4-byte grams occur in ordinary logs, counted over the healthy corpus: the rarity model
 * that decides which window of a long literal is sampled. A literal such as "CUDA out of memory.
 * Tried to allocate" is far cheaper to find by ". Tried to" than by " memory".
 */
final class GramFrequencies {
  /**
   * With no corpus at hand every gram weighs the same and the middle of a literal is as good as
   * any.
   */
  static final GramFrequencies NONE = new GramFrequencies(Map.of(), 0);

  private static final int LENGTH = 4;

  /** A posting has a byte for the offset of its gram. */
  private static final int MOST_OFFSETS = 255;

  private final Map<Integer, Integer> counts;
  private final long total;

  private GramFrequencies(Map<Integer, Integer> counts, long total) {
    this.counts = counts;
    this.total = total;
  }

  /** Counts the grams of all files below a directory; {@link #NONE} when it does not exist. */
  static GramFrequencies of(Path healthyLogs) throws IOException {
    if (!Files.isDirectory(healthyLogs)) {
      return NONE;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    long total = 0;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(healthyLogs)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i + LENGTH <= bytes.length; i++) {
        counts.merge((int) LiteralTable.word(bytes, i, LENGTH), 1, Integer::sum);
        total++;
      }
    }
    return new GramFrequencies(counts, total);
  }

  /** Grams counted; 0 for {@link #NONE}. */
  long total() {
    return total;
  }

  /** How often a text can occur at most: as often as its rarest four bytes; 0 for a shorter one. */
  int atMost(byte[] text) {
    int least = text.length < LENGTH ? 0 : Integer.MAX_VALUE;
    for (int i = 0; i + LENGTH <= text.length && least > 0; i++) {
      int key = (int) LiteralTable.word(text, i, LENGTH);
      least = Math.min(least, counts.getOrDefault(key, 0));
    }
    return least;
  }

  /** How often each four bytes of the literal occur, by their offset in it. */
  int[] counts(byte[] literal) {
    int[] each = new int[literal.length - LENGTH + 1];
    for (int i = 0; i < each.length; i++) {
      each[i] = counts.getOrDefault((int) LiteralTable.word(literal, i, LENGTH), 0);
    }
    return each;
  }

  /**
   * The {@code stride} consecutive grams that are together the rarest; the earliest of equals. A
   * long gram is at most as frequent as the rarest four bytes of it.
   *
   * @param counts of the literal, see {@link #counts}
   */
  static Window rarest(int[] counts, GramShape shape) {
    int grams = Math.min(counts.length + LENGTH - shape.gram(), MOST_OFFSETS);
    long[] each = new long[grams];
    for (int i = 0; i < grams; i++) {
      each[i] = counts[i];
      for (int k = i + 1; k <= i + shape.gram() - LENGTH; k++) {
        each[i] = Math.min(each[i], counts[k]);
      }
    }
    long cost = 0;
    for (int i = 0; i < shape.stride(); i++) {
      cost += each[i];
    }
    Window best = new Window(0, cost);
    for (int start = 1; start + shape.stride() <= grams; start++) {
      cost += each[start + shape.stride() - 1] - each[start - 1];
      if (cost < best.cost) {
        best = new Window(start, cost);
      }
    }
    return best;
  }

  /**
   * Grams of a literal that stand behind each other.
   *
   * @param start offset of the first in the literal
   * @param cost how often they occur in ordinary logs, at most
   */
  record Window(int start, long cost) {}
}
