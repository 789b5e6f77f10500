package dev.faultline.text;

/** The tokens of a {@link Shape} that only look at what follows. */
final class Ahead {
  private Ahead() {}

  static boolean sees(String kind, char[] text, int at, int end) {
    return switch (kind) {
      case "gap" -> at >= end || text[at] == ' ' || text[at] == '\t';
      // A date of month and day behind the level is vLLM's own prefix, level included.
      case "said" -> sees("gap", text, at, end) && !isDay(text, at + 1, end);
      case "end" -> Token.spaces(text, at, end) == end;
      case "arrow" -> arrow(text, at, end);
      case "boxed" -> boxed(text, at, end);
      case "bullet" -> bullet(text, at, end);
      default -> Glyphs.startsWith(text, at, end, "Exception Group");
    };
  }

  private static boolean isDay(char[] text, int at, int end) {
    int month = Times.digits(text, at, end, 2);
    return month > 0 && month < end && text[month] == '-';
  }

  /**
   * pytest replaces the first of the 8, 12, … columns of the failing line by its mark; a Markdown
   * quote puts a mark and a space in front of Python's even indentation.
   */
  private static boolean arrow(char[] text, int at, int end) {
    int spaces = Token.spaces(text, at, end) - at;
    return at + spaces < end && spaces >= 7 && spaces % 4 == 3;
  }

  private static boolean boxed(char[] text, int at, int end) {
    int last = end - 1;
    while (last > at && text[last] == ' ') {
      last--;
    }
    return last > at && text[last] == '|' && text[at] == ' ';
  }

  /** A bullet is noise before a quoted line; before small letters it may be the message's own. */
  private static boolean bullet(char[] text, int at, int end) {
    if (at + 1 >= end || text[at] != ' ') {
      return false;
    }
    char next = text[at + 1];
    return next >= 'A' && next <= 'Z' || next == '`' || next == '[' || next == '(' || next == '"';
  }
}
