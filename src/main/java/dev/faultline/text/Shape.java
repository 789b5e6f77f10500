package dev.faultline.text;

/**
 * The form of a log prefix in a small language: characters stand for themselves, {@code {word}} for
 * a token of {@link Token}, <code>{? … ?}</code> for a part that may be absent, and what stands
 * between two backticks names the process. Matched greedily from the left without going back, so in
 * linear time.
 */
final class Shape {
  private static final char OPEN = '\uE0F0';
  private static final char CLOSE = '\uE0F1';
  private static final char MARK = '`';
  private static final String NO_SEPARATOR = "{.}";

  /** Characters of the shape; tokens as private-use characters. */
  private final char[] code;

  private final boolean separator;

  private Shape(char[] code, boolean separator) {
    this.code = code;
    this.separator = separator;
  }

  static Shape of(String source) {
    boolean separator = !source.endsWith(NO_SEPARATOR);
    int end = separator ? source.length() : source.length() - NO_SEPARATOR.length();
    StringBuilder code = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = source.charAt(i);
      if (c == '{' && source.charAt(i + 1) == '?') {
        code.append(OPEN);
        i++;
      } else if (c == '?' && i + 1 < end && source.charAt(i + 1) == '}') {
        code.append(CLOSE);
        i++;
      } else if (c == '{') {
        int close = source.indexOf('}', i);
        code.append(Token.code(source.substring(i + 1, close)));
        i = close;
      } else {
        code.append(c);
      }
    }
    return new Shape(code.toString().toCharArray(), separator);
  }

  boolean canBeginWith(char c) {
    int i = code[0] == MARK ? 1 : 0;
    if (code[i] == OPEN && begins(code[close(i) + 1], c)) {
      return true;
    }
    return begins(code[code[i] == OPEN ? i + 1 : i], c);
  }

  private static boolean begins(char op, char c) {
    return Token.isToken(op) ? Token.of(op).canBegin(c) : op == c;
  }

  boolean beginsBeyondAscii() {
    return code[0] >= 128 && !Token.isToken(code[0]) && code[0] != OPEN;
  }

  private int close(int open) {
    int i = open;
    while (code[i] != CLOSE) {
      i++;
    }
    return i;
  }

  /**
   * End of the prefix that begins at {@code from}, its separating space included, or -1.
   *
   * @param hit takes the process tag and the level that the prefix carries
   */
  int match(char[] text, int from, int end, Hit hit) {
    hit.clear();
    int at = from;
    int resume = -1;
    int resumeAt = 0;
    for (int pc = 0; pc < code.length; pc++) {
      char op = code[pc];
      int next = at;
      if (op == OPEN) {
        resume = close(pc);
        resumeAt = at;
      } else if (op == CLOSE) {
        resume = -1;
      } else if (op == MARK) {
        hit.mark(at);
      } else if (Token.isToken(op)) {
        next = Token.of(op).end(text, from, at, end, hit);
      } else {
        next = at < end && text[at] == op ? at + 1 : -1;
      }
      if (next < 0 && resume < 0) {
        return -1;
      }
      if (next < 0) {
        pc = resume;
        resume = -1;
        next = resumeAt;
        hit.unmark(resumeAt);
      }
      at = next;
    }
    return separator && at < end && (text[at] == ' ' || text[at] == '\t') ? at + 1 : at;
  }

  /** What a prefix says besides being there. */
  static final class Hit {
    int originStart;
    int originEnd;
    boolean warning;

    private void clear() {
      originStart = -1;
      originEnd = -1;
      warning = false;
    }

    private void mark(int at) {
      if (originStart < 0) {
        originStart = at;
      } else {
        originEnd = at;
      }
    }

    private void unmark(int at) {
      if (originStart >= at && originEnd < 0) {
        originStart = -1;
      }
    }
  }
}
