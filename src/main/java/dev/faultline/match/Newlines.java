package dev.faultline.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts line feeds eight bytes at a time. */
final class Newlines {
  /** Linked when the first large text comes. */
  private static final class Wide {
    static final VarHandle LONG =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  }

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final long FEEDS = '\n' * ONES;

  private Newlines() {}

  static int count(byte[] buf, int from, int to) {
    int count = 0;
    int i = from;
    boolean large = to - from >= LiteralScanner.LARGE;
    for (; large && i + Long.BYTES <= to; i += Long.BYTES) {
      long x = (long) Wide.LONG.get(buf, i) ^ FEEDS;
      // A byte of the sum keeps its top bit clear only where x is zero; exact for every byte,
      // unlike x - ONES & ~x.
      count += Long.bitCount(~((x & LOW) + LOW | x | LOW));
    }
    for (; i < to; i++) {
      if (buf[i] == '\n') {
        count++;
      }
    }
    return count;
  }
}
