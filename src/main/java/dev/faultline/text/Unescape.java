package dev.faultline.text;

/**
 * Undoes the escapes that JSON, logfmt and Python's repr share; what is none of them stays, a
 * Windows path too.
 */
final class Unescape {
  private Unescape() {}

  static void append(Glyphs in, int from, int to, Glyphs out) {
    int copied = from;
    int i = from;
    while (i < to) {
      if (in.chars[i] != '\\' || i + 1 >= to) {
        i++;
        continue;
      }
      int size = length(in.chars, i, to);
      if (size == 0) {
        i += 2;
        continue;
      }
      out.append(in, copied, i);
      out.append(meaning(in.chars, i, size), in.column(i));
      i += size;
      copied = i;
    }
    out.append(in, copied, to);
  }

  /**
   * Undoes only escaped quotes: a message that was quoted once more on its way ("the model\'s").
   *
   * @return whether there were any; {@code out} is as it was when not
   */
  static boolean appendQuotes(Glyphs in, int from, int to, Glyphs out) {
    int copied = from;
    for (int i = from; i + 1 < to; i++) {
      char next = in.chars[i + 1];
      if (in.chars[i] == '\\' && (next == '\'' || next == '"')) {
        out.append(in, copied, i);
        copied = i + 1;
      }
    }
    if (copied == from) {
      return false;
    }
    out.append(in, copied, to);
    return true;
  }

  /** Length of the escape at {@code i}, 0 when it is none that is undone. */
  private static int length(char[] text, int i, int to) {
    return switch (text[i + 1]) {
      case 'n', 'r', 't', 'b', 'f', '"', '\'', '\\', '/' -> 2;
      case 'u' -> hex(text, i + 2, to, 4) >= 0 ? 6 : 0;
      case 'x' -> hex(text, i + 2, to, 2) >= 0 ? 4 : 0;
      default -> 0;
    };
  }

  private static char meaning(char[] text, int i, int size) {
    if (size > 2) {
      return (char) hex(text, i + 2, i + size, size - 2);
    }
    char c = text[i + 1];
    return switch (c) {
      // A backspace would eat what the raw bytes have, and a form feed is a break.
      case 'n', 'b', 'f' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }

  private static int hex(char[] text, int from, int to, int count) {
    if (from + count > to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text[i] < 128 ? Character.digit(text[i], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** Whether the range holds a traceback, or several lines, whose line ends are spelled "\n". */
  static boolean isRepr(char[] text, int from, int to) {
    int breaks = 0;
    for (int i = from; i + 1 < to; i++) {
      if (text[i] != '\\') {
        continue;
      }
      if (text[i + 1] == 'n') {
        breaks++;
        if (Glyphs.startsWith(text, i + 2, to, "  File ")
            || i - from >= 2 && text[i - 1] == ':' && text[i - 2] == ')') {
          return true;
        }
      } else if (i > from && text[i - 1] == ':' && text[i + 1] != '\\') {
        return false;
      }
      i++;
    }
    return breaks >= 3;
  }
}
