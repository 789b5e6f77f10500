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
  static final GramFrequencies NONE = new GramFrequencies(Map.of());

  private static final int LENGTH = 4;

  private final Map<Integer, Integer> counts;

  private GramFrequencies(Map<Integer, Integer> counts) {
    this.counts = counts;
  }

  /** Counts the grams of all files below a directory; {@link #NONE} when it does not exist. */
  static GramFrequencies of(Path healthyLogs) throws IOException {
    if (!Files.isDirectory(healthyLogs)) {
      return NONE;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(healthyLogs)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i + LENGTH <= bytes.length; i++) {
        counts.merge((int) LiteralTable.word(bytes, i, LENGTH), 1, Integer::sum);
      }
    }
    return new GramFrequencies(counts);
  }

  /**
   * Where the {@code stride} consecutive grams begin that are together the rarest; the earliest of
   * equals. A long gram is at most as frequent as the rarest four bytes of it.
   *
   * @param gram bytes of a gram
   */
  int rarestWindow(byte[] literal, int gram, int stride) {
    int last = Math.min(literal.length - gram - stride + 1, 255 - stride);
    int best = 0;
    long bestCost = Long.MAX_VALUE;
    for (int start = 0; start <= last; start++) {
      long cost = 0;
      for (int k = start; k < start + stride; k++) {
        cost += count(literal, k, gram);
      }
      if (cost < bestCost) {
        bestCost = cost;
        best = start;
      }
    }
    return best;
  }

  private int count(byte[] literal, int offset, int gram) {
    int rarest = Integer.MAX_VALUE;
    for (int i = offset; i + LENGTH <= offset + gram; i++) {
      int key = (int) LiteralTable.word(literal, i, LENGTH);
      rarest = Math.min(rarest, counts.getOrDefault(key, 0));
    }
    return rarest;
  }
}
