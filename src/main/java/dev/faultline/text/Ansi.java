package dev.faultline.text;

/** Where terminal control sequences end: real ones, and those that a viewer printed as text. */
final class Ansi {
  static final char ESC = 0x1b;
  private static final char BEL = 7;

  private Ansi() {}

  /**
   * End of the control sequence whose ESC stands at {@code i}; at least {@code i + 1}.
   *
   * @param lastEnd index of the last BEL, ESC or C1 terminator in the text: a string sequence that
   *     begins behind it has no end, and need not be searched for one again
   */
  static int end(char[] text, int i, int length, int lastEnd) {
    if (i + 1 >= length) {
      return length;
    }
    char kind = text[i + 1];
    if (kind == '[') {
      return csiEnd(text, i + 2, length);
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
      return stringEnd(text, i + 2, length, lastEnd);
    }
    if (kind >= 0x20 && kind <= 0x2f) {
      return Math.min(i + 3, length);
    }
    return kind > 0x2f && kind < 0x7f ? i + 2 : i + 1;
  }

  /** End of the parameters, intermediates and final byte that begin at {@code i}. */
  static int csiEnd(char[] text, int i, int length) {
    int end = i;
    while (end < length && text[end] >= 0x30 && text[end] <= 0x3f) {
      end++;
    }
    while (end < length && text[end] >= 0x20 && text[end] <= 0x2f) {
      end++;
    }
    return end < length && text[end] >= 0x40 && text[end] <= 0x7e ? end + 1 : end;
  }

  private static int stringEnd(char[] text, int i, int length, int lastEnd) {
    for (int end = i; end <= lastEnd; end++) {
      char c = text[end];
      if (c == BEL || c == 0x9c) {
        return end + 1;
      }
      if (c == ESC) {
        return end + 1 < length && text[end + 1] == '\\' ? end + 2 : i;
      }
    }
    return i;
  }

  /** Index of the last character that can end a string sequence, or -1. */
  static int lastStringEnd(char[] text, int length) {
    for (int i = length - 1; i >= 0; i--) {
      if (text[i] == BEL || text[i] == ESC || text[i] == 0x9c) {
        return i;
      }
    }
    return -1;
  }

  /**
   * End of digits, semicolons and a final letter that begin at {@code i}, or -1: the text after
   * "^[[".
   */
  static int textualEnd(char[] text, int i, int length) {
    int end = i;
    while (end < length && (digit(text[end]) || text[end] == ';' || text[end] == '?')) {
      end++;
    }
    return end < length && "mKJHABCDGhlsu".indexOf(text[end]) >= 0 ? end + 1 : -1;
  }

  /**
   * End of a colour code that lost its ESC ("[0;31m") whose bracket stands at {@code i}, or -1.
   * Only codes that mean a colour or a reset are taken, and not where a duration reads the same
   * ("[1m 20s]").
   */
  static int orphanEnd(char[] text, int i, int length) {
    int end = i + 1;
    int value = 0;
    boolean several = false;
    while (end < length && end - i < 24 && (digit(text[end]) || text[end] == ';')) {
      several |= text[end] == ';';
      value = text[end] == ';' ? 0 : value * 10 % 1000 + text[end] - '0';
      end++;
    }
    if (end == i + 1 || end >= length || text[end] != 'm') {
      return -1;
    }
    end++;
    if (several || value == 0 || value == 39) {
      return end;
    }
    boolean colour = value == 1 || value >= 30 && value <= 37 || value >= 90 && value <= 97;
    int next = end < length && text[end] == ' ' ? end + 1 : end;
    boolean duration = next < length && (digit(text[next]) || text[next] == ']');
    return colour && !duration ? end : -1;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
