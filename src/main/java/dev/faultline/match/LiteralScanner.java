package dev.faultline.match;

import dev.faultline.kb.LiteralTable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds every occurrence of every required literal in raw bytes by sampling: a literal of n bytes
 * cannot hide between two samples of g bytes that are n - g + 1 bytes apart. One pass per {@link
 * LiteralTable.Group}; nearly all samples end at one bit test.
 */
final class LiteralScanner {
  /** Less text than this is read byte by byte: linking the wide reads takes milliseconds. */
  static final int LARGE = 64 * 1024;

  private final LiteralTable table;

  LiteralScanner(LiteralTable table) {
    this.table = table;
  }

  /** Linked when the first large text comes. */
  private static final class Wide {
    static final VarHandle LONG =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reports each literal that begins in {@code [from, to)}; its end may reach up to {@code limit}.
   *
   * @param buf bytes; {@code 0 <= from <= to <= limit <= buf.length}
   */
  void scan(byte[] buf, int from, int to, int limit, Hits hits) {
    for (LiteralTable.Group group : table.groups()) {
      // An occurrence that begins before `to` is sampled at most 255 bytes later, the largest
      // gram offset.
      int end = Math.min(limit - group.gram(), to + 255);
      int at = to - from < LARGE ? from : wide(group, buf, from, end, to, limit, hits);
      for (; at <= end; at += group.stride()) {
        int hash = group.hash(LiteralTable.word(buf, at, group.gram()));
        if ((group.filter()[hash >>> 6] & 1L << hash) != 0) {
          probe(group, hash, buf, at, from, to, limit, hits);
        }
      }
    }
  }

  /** Samples with eight-byte reads as far as they go; where it stopped. */
  private int wide(
      LiteralTable.Group group, byte[] buf, int from, int end, int to, int limit, Hits hits) {
    long[] filter = group.filter();
    int shift = group.shift();
    int stride = group.stride();
    long mask = group.mask();
    int last = Math.min(end, buf.length - Long.BYTES);
    int at = from;
    for (; at <= last; at += stride) {
      long word = (long) Wide.LONG.get(buf, at) & mask;
      int hash = (int) (word * 0x9E3779B97F4A7C15L >>> shift);
      if ((filter[hash >>> 6] & 1L << hash) != 0) {
        probe(group, hash, buf, at, from, to, limit, hits);
      }
    }
    return at;
  }

  private void probe(
      LiteralTable.Group group,
      int hash,
      byte[] buf,
      int at,
      int from,
      int to,
      int limit,
      Hits hits) {
    int[] postings = group.postings();
    int bucket = hash >>> group.bucketShift();
    int stop = group.starts()[bucket + 1];
    for (int i = group.starts()[bucket]; i < stop; i++) {
      int literal = postings[i] >>> 8;
      int start = at - (postings[i] & 0xff);
      if (start >= from && start < to && table.isAt(literal, buf, start, limit)) {
        hits.add(start, literal);
      }
    }
  }
}
