package dev.faultline.text;

/** Counts line feeds, eight bytes at a time in a large range. */
public final class Newlines {
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final long FEEDS = '\n' * Words.ONES;

  private Newlines() {}

  /** Line feeds in {@code [from, to)}. */
  public static int count(byte[] buf, int from, int to) {
    int count = 0;
    int i = from;
    boolean large = to - from >= Words.LARGE;
    for (; large && i + Long.BYTES <= to; i += Long.BYTES) {
      // Adds up the marks by a multiplication: the first compiler makes a call of Long.bitCount.
      count += (int) ((marks(Words.at(buf, i)) >>> 7) * Words.ONES >>> 56);
    }
    for (; i < to; i++) {
      if (buf[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  /** The high bit of each byte that is a line feed, and no other bit. */
  static long marks(long word) {
    long x = word ^ FEEDS;
    // A byte of the sum keeps its top bit clear only where x is zero; exact for every byte,
    // unlike x - ONES & ~x.
    return ~((x & LOW) + LOW | x | LOW);
  }
}
