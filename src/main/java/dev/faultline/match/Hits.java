package dev.faultline.match;

import java.util.Arrays;

/** Places where literals stand, in the order of the text once {@link #sort} was called. */
final class Hits {
  /**
   * So many are sorted here: they come nearly in order, and Java 25 links three lambdas for the
   * first sort of its own.
   */
  private static final int FEW = 500;

  private long[] packed = new long[64];
  private int size;

  void add(int position, int literal) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size * 2);
    }
    packed[size++] = (long) position << 32 | literal;
  }

  void clear() {
    size = 0;
  }

  void sort() {
    if (size > FEW) {
      Arrays.sort(packed, 0, size);
      return;
    }
    for (int i = 1; i < size; i++) {
      long hit = packed[i];
      int k = i;
      for (; k > 0 && packed[k - 1] > hit; k--) {
        packed[k] = packed[k - 1];
      }
      packed[k] = hit;
    }
  }

  int size() {
    return size;
  }

  int position(int i) {
    return (int) (packed[i] >>> 32);
  }

  int literal(int i) {
    return (int) packed[i];
  }
}
