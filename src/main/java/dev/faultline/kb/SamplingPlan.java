package dev.faultline.kb;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides in how many passes a set of literals is looked for. Samples four bytes apart find all of
 * them; tens of thousands fill the table with ordinary words, and the long ones are better looked
 * for by fewer samples in a pass of their own. So every division is priced on the healthy corpus.
 */
final class SamplingPlan {
  /** Strides that a pass may have; without a corpus nothing can be priced, and it is the first. */
  private static final int[] STRIDES = {GramShape.PAIRS, 8, 12, 16};

  // Measured in ns on the machine of docs/performance.md; only their ratios matter.
  private static final double PAIRED_SAMPLE = 1.2;
  private static final double SAMPLE = 2;
  private static final double LOOK = 30;

  private final long total;

  /** By first length and length of the literals: how often their grams occur. */
  private final long[][] costs = new long[STRIDES.length][STRIDES.length];

  private final int[] literals = new int[STRIDES.length];

  private List<GramShape> best;
  private double bestPrice = Double.MAX_VALUE;

  private SamplingPlan(byte[][] texts, GramFrequencies frequencies) {
    this.total = frequencies.total();
    for (byte[] text : texts) {
      int length = STRIDES.length - 1;
      while (length > 0 && shape(length).shortest() > text.length) {
        length--;
      }
      literals[length]++;
      for (int first = 0; first <= length; first++) {
        costs[first][length] += frequencies.rarest(text, shape(first)).cost();
      }
    }
  }

  /** The cheapest shapes, those for the longest literals first. */
  static List<GramShape> of(byte[][] literals, GramFrequencies frequencies) {
    if (frequencies.total() == 0) {
      return List.of(shape(0));
    }
    SamplingPlan plan = new SamplingPlan(literals, frequencies);
    plan.divide(STRIDES.length, List.of(), 0);
    return plan.best;
  }

  /** Tries every beginning of a further pass for literals shorter than those of {@code passes}. */
  private void divide(int end, List<GramShape> passes, double price) {
    for (int first = end - 1; first >= 0; first--) {
      List<GramShape> longer = new ArrayList<>(passes);
      double sum = price;
      if (count(first, end) > 0) {
        GramShape shape = shape(first);
        longer.add(shape);
        sum += price(first, end);
      }
      if (first > 0) {
        divide(first, longer, sum);
      } else if (sum < bestPrice) {
        bestPrice = sum;
        best = longer;
      }
    }
  }

  /** What a byte of the log costs in a pass for the literals of some lengths. */
  private double price(int first, int end) {
    double passing = 0;
    for (int length = first; length < end; length++) {
      passing += costs[first][length];
    }
    double sample = first == 0 ? PAIRED_SAMPLE : SAMPLE;
    return (sample + passing / GramFrequencies.SHARE / total * LOOK) / STRIDES[first];
  }

  private static GramShape shape(int first) {
    return new GramShape(STRIDES[first]);
  }

  private int count(int first, int end) {
    int count = 0;
    for (int length = first; length < end; length++) {
      count += literals[length];
    }
    return count;
  }
}
