package dev.faultline.text;

/** UTF-8 to characters; bytes that are no UTF-8 are read as the Windows code page 1252. */
final class Utf8 {
  /** 0x80 to 0x9F in CP1252; U+FFFD where the page has a hole. */
  private static final String CP1252 =
      "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
          + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

  private Utf8() {}

  /** Appends the characters of the range to {@code out}, which must be shifted. */
  static void decode(byte[] bytes, int from, int to, Glyphs out) {
    out.ensure(out.length + to - from);
    char[] chars = out.chars;
    int length = out.length;
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (b >= 0) {
        chars[length++] = (char) b;
        i++;
        continue;
      }
      int code = sequence(bytes, i, to);
      if (code < 0) {
        chars[length++] = single(b);
        i++;
      } else if (code >= 0x10000) {
        chars[length++] = Character.highSurrogate(code);
        chars[length++] = Character.lowSurrogate(code);
        i += 4;
      } else {
        chars[length++] = (char) code;
        i += code < 0x800 ? 2 : 3;
      }
    }
    out.length = length;
  }

  private static char single(byte b) {
    int code = b & 0xff;
    return code < 0xA0 ? CP1252.charAt(code - 0x80) : (char) code;
  }

  /** The code point that begins at {@code i}, or -1 when there is no well-formed sequence. */
  static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xff;
    int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || i + size > to) {
      return -1;
    }
    int code = lead & (0xff >> (size + 1));
    for (int k = 1; k < size; k++) {
      int next = bytes[i + k];
      if ((next & 0xC0) != 0x80) {
        return -1;
      }
      code = code << 6 | next & 0x3f;
    }
    boolean overlong = size == 3 && code < 0x800 || size == 4 && code < 0x10000;
    boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? -1 : code;
  }
}
