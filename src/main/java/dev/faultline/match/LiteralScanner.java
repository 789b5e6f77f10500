package dev.faultline.match;

import dev.faultline.kb.LiteralTable;
import dev.faultline.kb.LiteralTable.Group;
import dev.faultline.text.Words;

/**
 * Finds every occurrence of every required literal in raw bytes by sampling: a literal of n bytes
 * cannot hide between two samples of g bytes that are n - g + 1 bytes apart. One pass per {@link
 * LiteralTable.Group}; nearly all samples end at one bit test.
 */
final class LiteralScanner {
  private final LiteralTable table;

  LiteralScanner(LiteralTable table) {
    this.table = table;
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
      int end = Math.min(limit - Integer.BYTES, to + 255);
      int at = to - from < Words.LARGE ? from : wide(Math.min(end, buf.length - 2 * Long.BYTES));
      for (; at <= end; at += group.stride()) {
        long word = LiteralTable.word(buf, at, Long.BYTES);
        if (group.mayHold(word)) {
          look(word, at);
        }
      }
    }

    /** Samples with eight-byte reads; where it stopped. */
    private int wide(int last) {
      boolean pairs = group.stride() == Integer.BYTES;
      int at = from - group.stride();
      while (true) {
        at += group.stride();
        at = pairs ? passingPair(group, buf, at, last) : passing(group, buf, at, last);
        if (at > last) {
          return at;
        }
        look(Words.at(buf, at), at);
      }
    }

    // Every log spends most of its time in these two. Nothing is called in the loops: the first
    // compiler would keep nothing in registers.

    /** The first sample from {@code from} on that passes the filter, or one behind {@code last}. */
    private static int passing(Group group, byte[] text, int from, int last) {
      int[] filter = group.filter();
      int stride = group.stride();
      int shift = group.shift();
      int at = from;
      while (at <= last) {
        long word = Words.at(text, at);
        int rest = (int) (word >>> Integer.SIZE);
        if ((filter[(int) word * Group.SPREAD >>> shift] >>> (rest ^ rest >>> 9) & 1) != 0) {
          return at;
        }
        at += stride;
      }
      return at;
    }

    /** The same where a word holds the first four bytes of two samples. */
    private static int passingPair(Group group, byte[] text, int from, int last) {
      int[] filter = group.filter();
      int shift = group.shift();
      int at = from;
      long word = at <= last ? Words.at(text, at) : 0;
      while (at <= last) {
        long next = Words.at(text, at + Long.BYTES);
        int low = (int) word;
        int high = (int) (word >>> Integer.SIZE);
        int behind = (int) next;
        if ((filter[low * Group.SPREAD >>> shift] >>> (high ^ high >>> 9) & 1) != 0) {
          return at;
        }
        if ((filter[high * Group.SPREAD >>> shift] >>> (behind ^ behind >>> 9) & 1) != 0) {
          return at + Integer.BYTES;
        }
        at += Long.BYTES;
        word = next;
      }
      return at;
    }

    /**
     * @param word up to eight bytes at {@code at}
     */
    private void look(long word, int at) {
      int[] checks = group.checks();
      int[] postings = group.postings();
      int bucket = group.slot(word) >>> group.bucketShift();
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
