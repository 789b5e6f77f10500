package dev.faultline.kb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** A posting has a byte for the offset of its gram, from -1 on. */
  private static final int MOST_OFFSETS = 255;

  /** The part of those texts that pass: one of so many. */
  private static final int SHARE = 16;

  /**
   * A text that stands more often than once in so many bytes is common: of those that signatures
   * need, the most frequent stands once in 4,100; one that stood once in 2,300 made a scan ten
   * times as slow.
   */
  private static final int COMMON = 3000;

  /** Fewer grams tell nothing of a text's frequency. */
  private static final int ENOUGH = 64 << 10;

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
      total += count(Files.readAllBytes(file), counts);
    }
    return new GramFrequencies(counts, total);
  }

  private static int count(byte[] bytes, Map<Integer, Integer> counts) {
    int grams = Math.max(0, bytes.length - LENGTH + 1);
    for (int i = 0; i < grams; i++) {
      counts.merge((int) LiteralTable.word(bytes, i, LENGTH), 1, Integer::sum);
    }
    return grams;
  }

  /** The same with the grams of more lines. */
  GramFrequencies and(Iterable<String> lines) {
    Map<Integer, Integer> more = new HashMap<>(counts);
    long grams = total;
    for (String line : lines) {
      grams += count(line.getBytes(StandardCharsets.UTF_8), more);
    }
    return new GramFrequencies(more, grams);
  }

  /** Grams counted; 0 for {@link #NONE}. */
  long total() {
    return total;
  }

  /** How often a text can occur at most: as often as its rarest four bytes; 0 for a shorter one. */
  int atMost(byte[] text) {
    int least = text.length < LENGTH ? 0 : Integer.MAX_VALUE;
    for (int i = 0; i + LENGTH <= text.length && least > 0; i++) {
      least = Math.min(least, count(text, i));
    }
    return least;
  }

  /**
   * Where in a literal those consecutive grams begin, one for each place of a sample, that are
   * together the rarest; the earliest of equals. The shortest literals have no room for so many:
   * their first gram begins with the byte before them, at -1.
   *
   * @param literal at least {@link RequiredLiterals#SHORTEST} bytes
   */
  int rarest(byte[] literal) {
    int grams = Math.min(literal.length - LENGTH + 1, MOST_OFFSETS);
    if (grams < LiteralTable.STRIDE) {
      return -1;
    }
    long[] each = new long[grams];
    for (int i = 0; i < grams; i++) {
      each[i] = cost(literal, i);
    }
    long cost = 0;
    for (int i = 0; i < LiteralTable.STRIDE; i++) {
      cost += each[i];
    }
    long least = cost;
    int best = 0;
    for (int start = 1; start + LiteralTable.STRIDE <= grams; start++) {
      cost += each[start + LiteralTable.STRIDE - 1] - each[start - 1];
      if (cost < least) {
        least = cost;
        best = start;
      }
    }
    return best;
  }

  /**
   * How often samples of ordinary text pass for the gram at an offset, times {@link #SHARE}. The
   * gram is at most as frequent as the rarest four bytes of it; and of the texts that only share
   * its first four bytes some choose the same bit, or that of another literal. A gram that sets a
   * whole word of the filter lets all of these pass, and all others that come to this word.
   */
  private long cost(byte[] literal, int offset) {
    long shared = count(literal, offset);
    long least = shared;
    for (int i = offset + 1; i <= Math.min(offset + 2, literal.length - LENGTH); i++) {
      least = Math.min(least, count(literal, i));
    }
    boolean whole = offset + LiteralTable.GRAM > literal.length;
    return SHARE * least
        + (whole ? SHARE * (shared + total / LiteralTable.ORDINARY_WORDS) : shared);
  }

  /**
   * Whether ordinary logs are so full of the text that looking at each place would take the time.
   */
  boolean isCommon(byte[] literal) {
    return total >= ENOUGH && (long) atMost(literal) * COMMON > total;
  }

  private int count(byte[] text, int offset) {
    return counts.getOrDefault((int) LiteralTable.word(text, offset, LENGTH), 0);
  }
}
