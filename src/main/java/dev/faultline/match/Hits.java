package dev.faultline.match;

import java.util.Arrays;

/** Places where literals stand, in the order of the text once {@link #sort} was called. */
final class Hits {
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
    Arrays.sort(packed, 0, size);
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
