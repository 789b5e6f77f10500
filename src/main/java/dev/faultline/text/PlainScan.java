package dev.faultline.text;

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
  private PlainScan() {}

  /**
   * Index of the first byte in the range that makes its line unplain, or -1. One byte at a time,
   * for a line; {@link LineCensus} looks through a whole log.
   *
   * <p>A carriage return at the very end of the range counts as a line end: cut the range at line
   * ends.
   */
  public static int firstUnplain(byte[] buf, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isUnplain(buf, i, to)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The high bit of each byte that {@link #isUnplain} must look at. May mark some others, misses
   * none: a borrow or a carry from the byte below only ever adds a mark.
   */
  static long suspects(long v) {
    return (controls(v) | escapes(v) | (v ^ Words.ONES * '&') - Words.ONES) & Words.HIGHS;
  }

  // In pieces: the first compiler takes no more than 35 bytes of code into a loop.

  /** Below a space, a delete, or beyond ASCII. */
  private static long controls(long v) {
    return v - Words.ONES * 0x20 | v | v + Words.ONES;
  }

  /** One test for the backslash (0x5C) and the caret (0x5E), which differ in one bit. */
  private static long escapes(long v) {
    return ((v ^ Words.ONES * 0x5C) & Words.ONES * 0xFD) - Words.ONES
        | (v ^ Words.ONES * '[') - Words.ONES;
  }

  /** Whether the byte at {@code i} makes its line unplain; {@code to} ends the range. */
  static boolean isUnplain(byte[] buf, int i, int to) {
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
