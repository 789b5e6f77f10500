package dev.faultline.kb;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides in how many passes, and with which grams, a set of literals is looked for. Few short
 * literals are cheap in one pass of short strides; tens of thousands fill the table of short grams
 * with ordinary words, and the long ones are better looked for by long grams in a pass of their
 * own. So every division into up to three passes is priced on the healthy corpus.
 */
final class SamplingPlan {
  /** Without a corpus nothing can be priced; good for hundreds of literals and for thousands. */
  private static final List<GramShape> ORDINARY =
      List.of(new GramShape(18, 8), new GramShape(12, 6), new GramShape(6, 4));

  /** Lengths at which a pass may begin. */
  private static final int[] SHORTEST = {
    RequiredLiterals.SHORTEST, 7, 8, 9, 10, 12, 14, 16, 18, 22
  };

  private static final int LEAST_GRAM = 4;
  private static final int MOST_GRAM = 8;
  private static final int MOST_PASSES = 3;

  // Measured in ns on the machine of docs/performance.md; only their ratios matter.
  private static final double SAMPLE = 1.9;
  private static final double LOOK = 30;

  /** A filter of twice the size of the first cache makes each sample so much dearer. */
  private static final double BEYOND_CACHE = 0.3;

  private static final int CACHE_BITS = 18;

  private final long total;

  /** By first length, gram and length of the literals: how often their grams occur. */
  private final long[][][] costs = new long[SHORTEST.length][MOST_GRAM + 1][SHORTEST.length];

  private final int[] literals = new int[SHORTEST.length];
  private List<GramShape> best;
  private double bestPrice = Double.MAX_VALUE;

  private SamplingPlan(byte[][] texts, GramFrequencies frequencies) {
    this.total = frequencies.total();
    for (byte[] text : texts) {
      int length = SHORTEST.length - 1;
      while (SHORTEST[length] > text.length) {
        length--;
      }
      literals[length]++;
      int[] counts = frequencies.counts(text);
      for (int first = 0; first <= length; first++) {
        for (int gram = LEAST_GRAM; gram <= Math.min(MOST_GRAM, SHORTEST[first]); gram++) {
          GramShape shape = new GramShape(SHORTEST[first], gram);
          costs[first][gram][length] += GramFrequencies.rarest(counts, shape).cost();
        }
      }
    }
  }

  /** The cheapest shapes, those for the longest literals first. */
  static List<GramShape> of(byte[][] literals, GramFrequencies frequencies) {
    if (frequencies.total() == 0) {
      return ORDINARY;
    }
    SamplingPlan plan = new SamplingPlan(literals, frequencies);
    plan.divide(SHORTEST.length, List.of(), 0);
    return plan.best;
  }

  /** Tries every beginning of a further pass for literals shorter than those of {@code passes}. */
  private void divide(int end, List<GramShape> passes, double price) {
    for (int first = end - 1; first >= 0; first--) {
      if (first > 0 && passes.size() == MOST_PASSES - 1) {
        continue;
      }
      List<GramShape> longer = new ArrayList<>(passes);
      double sum = price;
      if (count(first, end) > 0) {
        GramShape shape = cheapest(first, end);
        longer.add(shape);
        sum += price(first, end, shape);
      }
      if (first > 0) {
        divide(first, longer, sum);
      } else if (sum < bestPrice) {
        bestPrice = sum;
        best = longer;
      }
    }
  }

  private GramShape cheapest(int first, int end) {
    GramShape cheapest = null;
    for (int gram = LEAST_GRAM; gram <= Math.min(MOST_GRAM, SHORTEST[first]); gram++) {
      GramShape shape = new GramShape(SHORTEST[first], gram);
      if (cheapest == null || price(first, end, shape) < price(first, end, cheapest)) {
        cheapest = shape;
      }
    }
    return cheapest;
  }

  /** What a byte of the log costs in a pass for the literals of some lengths. */
  private double price(int first, int end, GramShape shape) {
    int bits = LiteralTable.filterBits(count(first, end) * shape.stride());
    double sample = SAMPLE + BEYOND_CACHE * Math.max(0, bits - CACHE_BITS);
    double grams = 0;
    for (int length = first; length < end; length++) {
      grams += costs[first][shape.gram()][length];
    }
    double looks = grams / total + (double) count(first, end) * shape.stride() / (1L << bits);
    return (sample + looks * LOOK) / shape.stride();
  }

  private int count(int first, int end) {
    int count = 0;
    for (int length = first; length < end; length++) {
      count += literals[length];
    }
    return count;
  }
}
