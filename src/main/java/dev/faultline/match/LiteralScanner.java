package dev.faultline.match;

import dev.faultline.kb.LiteralTable;
import dev.faultline.kb.LiteralTable.Group;
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
    for (Group group : table.groups()) {
      new Pass(table, group, buf, from, to, limit, hits).run();
    }
  }

  /** One group's look through a text. */
  private record Pass(
      LiteralTable table, Group group, byte[] buf, int from, int to, int limit, Hits hits) {

    void run() {
      // An occurrence that begins before `to` is sampled at most 255 bytes later, the largest
      // gram offset.
      int end = Math.min(limit - group.gram(), to + 255);
      int at = to - from < LARGE ? from : wide(Math.min(end, buf.length - Long.BYTES));
      for (; at <= end; at += group.stride()) {
        int hash = group.hash(LiteralTable.word(buf, at, group.gram()));
        if ((group.filter()[hash >>> 5] >>> hash & 1) != 0) {
          look(hash, LiteralTable.word(buf, at, Long.BYTES), at);
        }
      }
    }

    /** Samples with eight-byte reads; where it stopped. */
    private int wide(int last) {
      boolean pairs = group.gram() + group.stride() <= Long.BYTES;
      int at = from - group.stride();
      while (true) {
        at += group.stride();
        at = pairs ? passingPair(group, buf, at, last) : passing(group, buf, at, last);
        if (at > last) {
          return at;
        }
        long word = (long) Wide.LONG.get(buf, at);
        look(group.hash(word & group.mask()), word, at);
      }
    }

    // Every log spends most of its time in these two. Nothing is called in the loops: the first
    // compiler would keep nothing in registers.

    /** The first sample from {@code from} on that passes the filter, or one behind {@code last}. */
    private static int passing(Group group, byte[] text, int from, int last) {
      int[] filter = group.filter();
      int stride = group.stride();
      long mask = group.mask();
      int shift = group.shift();
      int at = from;
      while (at <= last) {
        int hash = (int) (((long) Wide.LONG.get(text, at) & mask) * Group.SPREAD >>> shift);
        if ((filter[hash >>> 5] >>> hash & 1) != 0) {
          return at;
        }
        at += stride;
      }
      return at;
    }

    /** The same where one read holds two samples. */
    private static int passingPair(Group group, byte[] text, int from, int last) {
      int[] filter = group.filter();
      int stride = group.stride();
      int second = stride * Byte.SIZE;
      long mask = group.mask();
      int shift = group.shift();
      int at = from;
      while (at <= last) {
        long word = (long) Wide.LONG.get(text, at);
        int hash = (int) ((word & mask) * Group.SPREAD >>> shift);
        if ((filter[hash >>> 5] >>> hash & 1) != 0) {
          return at;
        }
        at += stride;
        hash = (int) ((word >>> second & mask) * Group.SPREAD >>> shift);
        if ((filter[hash >>> 5] >>> hash & 1) != 0) {
          return at;
        }
        at += stride;
      }
      return at;
    }

    /**
     * @param word up to eight bytes at {@code at}
     */
    private void look(int hash, long word, int at) {
      int[] checks = group.checks();
      int[] postings = group.postings();
      int bucket = hash >>> group.bucketShift();
      int stop = group.starts()[bucket + 1];
      for (int i = group.starts()[bucket]; i < stop; i++) {
        if (checks[i] == Group.check(word, postings[i])) {
          verify(postings[i], at);
        }
      }
    }

    private void verify(int posting, int at) {
      int start = at - Group.offset(posting);
      int literal = Group.literal(posting);
      if (start >= from && start < to && table.isAt(literal, buf, start, limit)) {
        hits.add(start, literal);
      }
    }
  }
}
