package dev.faultline.text;

/** Tokens that are a run of characters of one kind. */
final class Run {
  private static final int WORD = 1;
  private static final int DOT = 2;
  private static final int SLASH = 4;
  private static final int COLON = 8;
  private static final int ANGLE = 16;
  private static final int PLUS = 32;
  private static final int TILDE = 64;
  private static final int SPACE = 128;

  /** Kinds of each ASCII character; brackets and quotes have none. */
  private static final int[] KINDS = new int[128];

  static {
    for (char c = 0; c < 128; c++) {
      KINDS[c] = Levels.isWord(c) ? WORD : 0;
    }
    KINDS['.'] = DOT;
    KINDS['-'] = DOT;
    KINDS['/'] = SLASH;
    KINDS['\\'] = SLASH;
    KINDS[':'] = COLON;
    KINDS['<'] = ANGLE;
    KINDS['>'] = ANGLE;
    KINDS['+'] = PLUS;
    KINDS['~'] = TILDE;
    KINDS['@'] = TILDE;
    KINDS[' '] = SPACE;
  }

  private Run() {}

  static int end(Token token, char[] text, int at, int end) {
    return switch (token) {
      case WORD -> some(text, at, end, WORD);
      case DOTTED -> some(text, at, end, WORD | DOT);
      case PATH -> some(text, at, end, WORD | DOT | SLASH | ANGLE);
      case PROCESS -> some(text, at, end, WORD | DOT | SLASH | ANGLE | COLON);
      case NAME -> some(text, at, end, WORD | DOT | SLASH | PLUS);
      case FUNCTION -> some(text, at, end, WORD | DOT | ANGLE);
      case CWD -> run(text, at, end, WORD | DOT | SLASH | PLUS | TILDE);
      case ANY -> any(text, at, end);
      case TAG -> tag(text, at, end);
      case FILE -> dotted(text, at, run(text, at, end, WORD | DOT | SLASH | ANGLE), false);
      case LOGGER -> dotted(text, at, run(text, at, end, WORD | DOT), true);
      case RANK -> numbered(text, at, run(text, at, end, WORD));
      case RANKS -> numbered(text, at, run(text, at, end, WORD | SPACE));
      default -> throw new IllegalArgumentException(token + " is no run");
    };
  }

  private static int run(char[] text, int at, int end, int kinds) {
    int i = at;
    while (i < end && text[i] < 128 && (KINDS[text[i]] & kinds) != 0) {
      i++;
    }
    return i;
  }

  private static int some(char[] text, int at, int end, int kinds) {
    int stop = run(text, at, end, kinds);
    return stop > at ? stop : -1;
  }

  /** The name of a service; "ERROR | …" names none. */
  private static int tag(char[] text, int at, int end) {
    int stop = some(text, at, end, WORD | DOT);
    boolean other =
        stop > at && (Looks.isDigit(text[at]) || Levels.length(text, at, end) == stop - at);
    return other ? -1 : stop;
  }

  private static int any(char[] text, int at, int end) {
    int i = at;
    while (i < end && text[i] != ']') {
      i++;
    }
    return i;
  }

  /**
   * A name with a dot inside, or, where {@code small} will do, one that begins with a small letter.
   */
  private static int dotted(char[] text, int at, int stop, boolean small) {
    if (small && stop > at && text[at] >= '_') {
      return stop;
    }
    for (int i = at + 1; i < stop - 1; i++) {
      if (text[i] == '.') {
        return stop;
      }
    }
    return -1;
  }

  /** Letters, then digits: {@code rank0}, {@code DP0 TP1}. */
  private static int numbered(char[] text, int at, int stop) {
    boolean counted = stop - at > 1 && Looks.isDigit(text[stop - 1]) && !Looks.isDigit(text[at]);
    return counted ? stop : -1;
  }
}
