package dev.faultline.text;

import java.util.Arrays;

/**
 * Characters of one line while it is being stripped, each with its column in the physical line;
 * reused.
 */
final class Glyphs {
  char[] chars = new char[256];
  int length;

  /** Column of each character; meaningless while {@link #shifted}. */
  private int[] columns = new int[0];

  /** Whether the character at i stands in column {@code base + i}. */
  private boolean shifted = true;

  private int base;

  /** Empties the buffer for text that stands in the physical line from column {@code base} on. */
  void resetShifted(int base) {
    this.base = base;
    shifted = true;
    length = 0;
  }

  /** Empties the buffer for text that is put together character by character. */
  void resetMapped() {
    shifted = false;
    length = 0;
  }

  void ensure(int capacity) {
    if (chars.length < capacity) {
      chars = Arrays.copyOf(chars, Math.max(capacity, chars.length * 2));
    }
    if (!shifted && columns.length < chars.length) {
      columns = Arrays.copyOf(columns, chars.length);
    }
  }

  void append(char c, int column) {
    ensure(length + 1);
    chars[length] = c;
    columns[length++] = column;
  }

  void append(Glyphs from, int start, int end) {
    if (end <= start) {
      return;
    }
    ensure(length + end - start);
    System.arraycopy(from.chars, start, chars, length, end - start);
    if (from.shifted) {
      for (int i = start; i < end; i++) {
        columns[length + i - start] = from.base + i;
      }
    } else {
      System.arraycopy(from.columns, start, columns, length, end - start);
    }
    length += end - start;
  }

  int column(int index) {
    return shifted ? base + index : columns[index];
  }

  /** Columns of the characters in the range, or null when they follow one another. */
  int[] columns(int start, int end) {
    if (shifted) {
      return null;
    }
    for (int i = start + 1; i < end; i++) {
      if (columns[i] != columns[start] + i - start) {
        return Arrays.copyOfRange(columns, start, end);
      }
    }
    return null;
  }

  boolean startsWith(String text, int at) {
    return startsWith(chars, at, length, text);
  }

  static boolean startsWith(char[] chars, int at, int end, String text) {
    int size = text.length();
    if (end - at < size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (chars[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
