package dev.faultline.match;

import dev.faultline.kb.IntTable;
import dev.faultline.kb.LiteralTable;
import dev.faultline.kb.LiteralTable.Grams;
import dev.faultline.text.Words;

/**
 * Finds every occurrence of every required literal in raw bytes by sampling, see {@link
 * LiteralTable}; nearly all samples end at one bit test.
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
    new Pass(table, table.grams(), buf, from, to, limit, hits).run();
  }

  /** One look through a text. */
  private record Pass(
      LiteralTable table, Grams grams, byte[] buf, int from, int to, int limit, Hits hits) {

    void run() {
      // An occurrence that begins before `to` is sampled at most 255 bytes later, the largest
      // gram offset.
      int end = Math.min(limit - Integer.BYTES, to + 255);
      int at = to - from < Words.LARGE ? from : wide(Math.min(end, buf.length - 2 * Long.BYTES));
      for (; at <= end; at += LiteralTable.STRIDE) {
        long word = LiteralTable.word(buf, at, Long.BYTES);
        if (grams.mayHold(word)) {
          look(word, at);
        }
      }
    }

    /** Samples with eight-byte reads; where it stopped. */
    private int wide(int last) {
      table.load();
      int at = from - LiteralTable.STRIDE;
      while (true) {
        at = passing(grams, buf, at + LiteralTable.STRIDE, last);
        if (at > last) {
          return at;
        }
        look(Words.at(buf, at), at);
      }
    }

    /**
     * The first sample from {@code from} on that passes the filter, or one behind {@code last}. A
     * word holds the first four bytes of two samples. Every log spends most of its time here:
     * nothing is called in the loop, the first compiler would keep nothing in registers.
     */
    private static int passing(Grams grams, byte[] text, int from, int last) {
      int[] filter = grams.filter();
      int shift = grams.shift();
      int at = from;
      long word = at <= last ? Words.at(text, at) : 0;
      while (at <= last) {
        long next = Words.at(text, at + Long.BYTES);
        int low = (int) word;
        int high = (int) (word >>> Integer.SIZE);
        int behind = (int) next;
        if ((filter[low * Grams.SPREAD >>> shift] >>> (high ^ high >>> 9) & 1) != 0) {
          return at;
        }
        if ((filter[high * Grams.SPREAD >>> shift] >>> (behind ^ behind >>> 9) & 1) != 0) {
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
      IntTable checks = grams.checks();
      IntTable postings = grams.postings();
      int bucket = grams.slot(word) >>> grams.bucketShift();
      int stop = grams.starts().at(bucket + 1);
      for (int i = grams.starts().at(bucket); i < stop; i++) {
        int posting = postings.at(i);
        if (checks.at(i) == Grams.check(word, posting)) {
          verify(posting, at);
        }
      }
    }

    private void verify(int posting, int at) {
      int start = at - Grams.offset(posting);
      int literal = Grams.literal(posting);
      if (start >= from && start < to && table.isAt(literal, buf, start, limit)) {
        hits.add(start, literal);
      }
    }
  }
}
