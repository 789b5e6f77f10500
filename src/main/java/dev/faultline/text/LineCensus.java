package dev.faultline.text;

import java.util.Arrays;

/**
 * One pass over a piece of a log: how many lines end in it, and which of them are unplain in the
 * sense of {@link PlainScan}. Every byte of every log goes through here.
 */
public final class LineCensus {
  /** Words whose marks can be added up in a byte each. */
  private static final int ROUND = 255 * Long.BYTES;

  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
  private static final long PAIRS = 0x0001000100010001L;

  private final byte[] buf;
  private final int to;
  private final int reach;
  private int feeds;

  /** Line feeds of up to 255 words, counted in one byte for each byte of a word. */
  private long perByte;

  private int[] unplain = new int[8];
  private int size;
  private int lineEnd = -1;

  private LineCensus(byte[] buf, int to, int reach) {
    this.buf = buf;
    this.to = to;
    this.reach = reach;
  }

  /**
   * Looks through {@code [from, to)}. A carriage return at the very end counts as a line end: cut
   * the range at line ends.
   *
   * @param reach in an endless line, what is farther than this many bytes behind an unplain byte
   *     counts as another line
   */
  public static LineCensus of(byte[] buf, int from, int to, int reach) {
    LineCensus census = new LineCensus(buf, to, reach);
    census.bytes(to - from < Words.LARGE ? from : census.words(from));
    return census;
  }

  /** Line feeds in the range. */
  public int feeds() {
    return feeds;
  }

  /** How many unplain lines there are. */
  public int unplainLines() {
    return size;
  }

  /** Where the first byte stands that makes the i-th unplain line so. */
  public int unplain(int i) {
    return unplain[i];
  }

  private int words(int from) {
    int i = from;
    int last = to - Long.BYTES;
    while (i <= last) {
      int round = Math.min(last, i + ROUND - Long.BYTES);
      perByte = 0;
      while (i <= round) {
        i = skipPlain(i, round);
        if (i <= round) {
          long word = Words.at(buf, i);
          perByte += Newlines.marks(word) >>> 7;
          look(PlainScan.suspects(word) & ~Newlines.marks(word), i);
          i += Long.BYTES;
        }
      }
      long perPair = (perByte & EVEN_BYTES) + (perByte >>> 8 & EVEN_BYTES);
      feeds += (int) (perPair * PAIRS >>> 48);
    }
    return i;
  }

  /**
   * The first word from {@code from} on that must be looked at, or one behind {@code last}. A loop
   * without calls: with one in it the first compiler would keep nothing in registers.
   */
  private int skipPlain(int from, int last) {
    byte[] text = buf;
    long ends = 0;
    int i = from;
    while (i <= last) {
      long word = Words.at(text, i);
      long marks = Newlines.marks(word);
      if ((PlainScan.suspects(word) & ~marks) != 0) {
        break;
      }
      ends += marks >>> 7;
      i += Long.BYTES;
    }
    perByte += ends;
    return i;
  }

  private void bytes(int from) {
    for (int i = from; i < to; i++) {
      if (buf[i] == '\n') {
        feeds++;
      } else if (i > lineEnd && PlainScan.isUnplain(buf, i, to)) {
        add(i);
      }
    }
  }

  private void look(long suspects, int word) {
    // By shifting: the first compiler makes a call of Long.numberOfTrailingZeros.
    int at = word;
    for (long marks = suspects; marks != 0; marks >>>= Byte.SIZE) {
      if ((marks & 0x80) != 0 && at > lineEnd && PlainScan.isUnplain(buf, at, to)) {
        add(at);
      }
      at++;
    }
  }

  /** The rest of the line needs no look. */
  private void add(int at) {
    if (size == unplain.length) {
      unplain = Arrays.copyOf(unplain, 2 * size);
    }
    unplain[size++] = at;
    lineEnd = at;
    int stop = Math.min(to, at + reach);
    while (lineEnd < stop && buf[lineEnd] != '\n') {
      lineEnd++;
    }
  }
}
