package dev.faultline.text;

/** The tokens of a {@link Shape} that only look at what follows. */
final class Ahead {
  private Ahead() {}

  static boolean sees(Token token, char[] text, int at, int end) {
    return switch (token) {
      case GAP -> gap(text, at, end);
      case SAID -> said(text, at, end);
      case END -> Token.spaces(text, at, end) == end;
      case ARROW -> arrow(text, at, end);
      case BOXED -> boxed(text, at, end);
      case BULLET -> bullet(text, at, end);
      case CODE -> code(text, at, end);
      case GROUP -> Glyphs.startsWith(text, at, end, "Exception Group");
      default -> throw new IllegalArgumentException(token + " looks at nothing");
    };
  }

  static boolean gap(char[] text, int at, int end) {
    return at >= end || text[at] == ' ' || text[at] == '\t';
  }

  /**
   * A date of month and day behind a level is vLLM's own; a bracket makes the level a part of the
   * message.
   */
  private static boolean said(char[] text, int at, int end) {
    char next = at + 1 < end ? text[at + 1] : ' ';
    boolean bracket = next == '|' || next == '(' && !isProcess(text, at + 1, end);
    return gap(text, at, end) && !bracket && !isDay(text, at + 1, end);
  }

  /** {@code (Worker pid=1)}: another prefix. */
  private static boolean isProcess(char[] text, int at, int end) {
    for (int i = at; i < end && i < at + 40 && text[i] != ')'; i++) {
      if (Glyphs.startsWith(text, i, end, "pid=")) {
        return true;
      }
    }
    return false;
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

  /** The closing mark ends the line: a name in marks at the start of a message stays. */
  private static boolean code(char[] text, int at, int end) {
    int i = at;
    while (i < end && text[i] != '`') {
      i++;
    }
    return i > at && i == end - 1;
  }

  /** A dash before a small letter may be the message's own: conda writes "- nothing provides". */
  private static boolean bullet(char[] text, int at, int end) {
    if (at + 1 >= end || text[at] != ' ' || text[at + 1] == ' ') {
      return false;
    }
    boolean star = text[at - 1] == '*';
    return star || !(text[at + 1] >= 'a' && text[at + 1] <= 'z');
  }
}
