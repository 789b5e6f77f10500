package dev.faultline.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds lines whose stripped text could say what their bytes do not.
 *
 * <p>The guarantee for a plain line: every run of printable ASCII without {@code " ' < > & \ =}
 * that is in the text of one of its logical lines is also in its raw bytes. Stripping a plain line
 * only removes from its ends, splits it, or undoes escapes of exactly those characters (and of tabs
 * and line ends); so a literal that is not in the bytes cannot be in the text. The other way round
 * nothing is promised.
 */
public final class PlainScan {
  /**
   * A shorter range is read byte by byte: the first use of a VarHandle costs a short run 2 to 5 ms.
   */
  private static final int SHORT = 16 << 10;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private PlainScan() {}

  /**
   * Index of the first byte in the range that makes its line unplain, or -1.
   *
   * <p>A carriage return at the very end of the range counts as a line end: cut the range at line
   * ends.
   */
  public static int firstUnplain(byte[] buf, int from, int to) {
    return to - from < SHORT ? byBytes(buf, from, to) : byWords(buf, from, to);
  }

  private static int byBytes(byte[] buf, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isUnplain(buf, i, to)) {
        return i;
      }
    }
    return -1;
  }

  static int byWords(byte[] buf, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long marks = suspects(Words.at(buf, i));
      while (marks != 0) {
        int at = i + (Long.numberOfTrailingZeros(marks) >>> 3);
        if (isUnplain(buf, at, to)) {
          return at;
        }
        marks &= marks - 1;
      }
    }
    return byBytes(buf, i, to);
  }

  /** Eight bytes at a time; a class of its own so that short inputs do not load it. */
  private static final class Words {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static long at(byte[] buf, int i) {
      return (long) LONGS.get(buf, i);
    }
  }

  /** The high bit of each byte that must be looked at; may mark some others, misses none. */
  private static long suspects(long v) {
    long control = (v - ONES * 0x20) & ~v;
    // One test for the backslash (0x5C) and the caret (0x5E), which differ in one bit.
    long escape = zeros((v ^ ONES * 0x5C) & ~(ONES * 0x02));
    return (v
            | control
            | escape
            | zeros(v ^ ONES * '[')
            | zeros(v ^ ONES * '&')
            | zeros(v ^ ONES * 0x7f))
        & HIGHS;
  }

  private static long zeros(long v) {
    return (v - ONES) & ~v;
  }

  private static boolean isUnplain(byte[] buf, int i, int to) {
    byte b = buf[i];
    byte next = i + 1 < to ? buf[i + 1] : (byte) '\n';
    return switch (b) {
      case '\t', '\n' -> false;
      case '\r' -> next != '\n';
      case '\\' -> next == 'u' || next == 'x' || next == '/' || next == '0' || next == 'e';
      case '^' -> next == '[';
      case '[' -> isColour(buf, i + 1, to);
      // Other named entities stand for characters that no literal has.
      case '&' -> next == '#' || next == 'n';
      default -> b < 0 ? !isOrdinary(buf, i, to) : b < 0x20 || b == 0x7f;
    };
  }

  /**
   * Whether the byte belongs to a character beyond ASCII that stands for itself: most of a log in
   * another language, and of the blocks of progress bars.
   */
  private static boolean isOrdinary(byte[] buf, int i, int to) {
    int lead = i;
    while (lead > 0 && i - lead < 3 && (buf[lead] & 0xC0) == 0x80) {
      lead--;
    }
    int code = Utf8.sequence(buf, lead, to);
    int size = code < 0x80 ? 0 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (lead + size <= i) {
      return false;
    }
    // The symbol for ESC and the arrow to the left begin colour codes in some viewers.
    return code >= 0x10000
        || code >= 0xA0
            && code != 0x241b
            && code != 0x2190
            && Typography.plain((char) code) == null;
  }

  /** Digits and semicolons up to an "m": a colour code whose ESC was lost. */
  private static boolean isColour(byte[] buf, int from, int to) {
    int i = from;
    while (i < to && (buf[i] >= '0' && buf[i] <= '9' || buf[i] == ';')) {
      i++;
    }
    return i > from && i < to && buf[i] == 'm';
  }
}
