package dev.faultline.text;

/** The tokens of a {@link Shape}: what each may begin with and where it ends. */
enum Token {
  DIGITS("d"),
  DIGITS_2("2"),
  DIGITS_3("3"),
  DIGITS_4("4"),
  DIGITS_6("6"),
  /** Spaces, perhaps none. */
  MAYBE_SPACES(" "),
  SPACES("_"),
  WORD("word"),
  DOTTED("dotted"),
  PATH("path"),
  PROCESS("proc"),
  NAME("name"),
  FUNCTION("fn"),
  /** Anything up to a bracket. */
  ANY("any"),
  CWD("cwd"),
  TAG("tag"),
  FILE("file"),
  RANK("rank"),
  RANKS("ranks"),
  LOGGER("logger"),
  TIME("time"),
  CLOCK("clock"),
  MONTH("month"),
  WEEKDAY("weekday"),
  LEVEL("level"),
  /** A level in capitals. */
  CAPITAL_LEVEL("LEVEL"),
  /** A level padded to eight columns. */
  PADDED_LEVEL("level8"),
  /** One letter for a level. */
  LEVEL_LETTER("L"),
  /** What uvicorn pads a level and its colon with. */
  PAD("pad"),
  /** Kubernetes' mark for a full or a partial line. */
  PARTIAL("P"),
  PROGRAM("prog"),
  DRIVE("drive"),
  PROMPT("prompt"),
  TICK("tick"),
  RULE("rule"),
  GAP("gap"),
  SAID("said"),
  END("end"),
  ARROW("arrow"),
  BOXED("boxed"),
  BULLET("bullet"),
  CODE("code"),
  GROUP("group");

  private static final Token[] ALL = values();
  private static final char FIRST = '\uE000';

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final String WEEKDAYS = "MonTueWedThuFriSatSun";

  private final String name;

  Token(String name) {
    this.name = name;
  }

  /** The character that stands for the token in a compiled shape. */
  static char code(String name) {
    for (Token token : ALL) {
      if (token.name.equals(name)) {
        return (char) (FIRST + token.ordinal());
      }
    }
    throw new IllegalArgumentException("no token {" + name + "}");
  }

  static boolean isToken(char op) {
    return op >= FIRST && op < FIRST + ALL.length;
  }

  static Token of(char op) {
    return ALL[op - FIRST];
  }

  boolean canBegin(char c) {
    boolean digit = c >= '0' && c <= '9';
    boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return switch (this) {
      case DIGITS, DIGITS_2, DIGITS_3, DIGITS_4, DIGITS_6, TIME, CLOCK -> digit;
      case MAYBE_SPACES, SPACES -> c == ' ' || c == '\t';
      case LEVEL, CAPITAL_LEVEL, LEVEL_LETTER, MONTH, WEEKDAY, PROGRAM, DRIVE, TAG, RANK -> letter;
      case TICK -> c == '`';
      default -> digit || letter || c == '_' || c == '.' || c == '/';
    };
  }

  /**
   * End of the token at {@code at} in a prefix that begins at {@code start}; -1 when it is not
   * there.
   */
  int end(char[] text, int start, int at, int end, Shape.Hit hit) {
    return switch (this) {
      case DIGITS -> atLeastOne(at, Times.digits(text, at, end));
      case DIGITS_2 -> Times.digits(text, at, end, 2);
      case DIGITS_3 -> Times.digits(text, at, end, 3);
      case DIGITS_4 -> Times.digits(text, at, end, 4);
      case DIGITS_6 -> Times.digits(text, at, end, 6);
      case MAYBE_SPACES -> spaces(text, at, end);
      case SPACES -> atLeastOne(at, spaces(text, at, end));
      case TIME -> Times.stampEnd(text, at, end);
      case CLOCK -> Times.clockEnd(text, at, end);
      case MONTH -> abbreviation(MONTHS, text, at, end);
      case WEEKDAY -> abbreviation(WEEKDAYS, text, at, end);
      case LEVEL, CAPITAL_LEVEL, PADDED_LEVEL -> level(text, at, end, hit);
      case LEVEL_LETTER -> levelLetter(text, at, end, hit);
      case PAD -> pad(text, start, at, end);
      case PARTIAL -> at < end && (text[at] == 'F' || text[at] == 'P') ? at + 1 : -1;
      case PROGRAM -> program(text, at, end);
      case DRIVE -> drive(text, at, end);
      case PROMPT ->
          at < end && (text[at] == '$' || text[at] == '#') && Ahead.gap(text, at + 1, end)
              ? at + 1
              : -1;
      case TICK -> at < end && text[at] == '`' ? at + 1 : -1;
      case RULE -> rule(text, at, end);
      case GAP, SAID, END, ARROW, BOXED, BULLET, CODE, GROUP ->
          Ahead.sees(this, text, at, end) ? at : -1;
      default -> Run.end(this, text, at, end);
    };
  }

  private static int atLeastOne(int at, int end) {
    return end > at ? end : -1;
  }

  static int spaces(char[] text, int at, int end) {
    int i = at;
    while (i < end && (text[i] == ' ' || text[i] == '\t')) {
      i++;
    }
    return i;
  }

  private static int abbreviation(String names, char[] text, int at, int end) {
    for (int i = 0; i < names.length() && at + 3 <= end; i += 3) {
      if (text[at] == names.charAt(i)
          && text[at + 1] == names.charAt(i + 1)
          && text[at + 2] == names.charAt(i + 2)) {
        return at + 3;
      }
    }
    return -1;
  }

  private int level(char[] text, int at, int end, Shape.Hit hit) {
    int length = Levels.length(text, at, end);
    if (length == 0 || this == CAPITAL_LEVEL && text[at + 1] > 'Z') {
      return -1;
    }
    hit.warning |= Levels.isWarning(text, at, end);
    int stop = at + length;
    return this == PADDED_LEVEL ? Math.min(at + 8, Math.max(stop, spaces(text, stop, end))) : stop;
  }

  private static int levelLetter(char[] text, int at, int end, Shape.Hit hit) {
    boolean letter = at < end && "IWEFD".indexOf(text[at]) >= 0;
    hit.warning |= letter && text[at] == 'W';
    return letter ? at + 1 : -1;
  }

  /** uvicorn pads to ten columns; one space alone is somebody's "ERROR: …". */
  private static int pad(char[] text, int start, int at, int end) {
    int spaces = spaces(text, at, end) - at;
    return spaces >= 2 ? Math.max(at, Math.min(start + 9, at + spaces)) : -1;
  }

  /** A run of horizontal strokes. */
  private static int rule(char[] text, int at, int end) {
    int i = at;
    while (i < end && (text[i] == '─' || text[i] == '━' || text[i] == '═' || text[i] == '┬')) {
      i++;
    }
    return i;
  }

  /** A program whose output PowerShell wraps: "python : " and anything that ends in ".exe". */
  private static int program(char[] text, int at, int end) {
    int stop = Run.end(NAME, text, at, end);
    if (stop < 0 || stop >= end || text[stop] != ' ') {
      return -1;
    }
    String name = new String(text, at, Math.min(stop - at, 40));
    return switch (name) {
      case "python", "python3", "py", "pip", "pip3", "uv", "conda", "ollama", "docker" -> stop;
      case "nvcc", "cmake", "git", "torchrun", "accelerate", "vllm", "node", "npm", "cargo" -> stop;
      default -> name.endsWith(".exe") ? stop : -1;
    };
  }

  private static int drive(char[] text, int at, int end) {
    if (at + 3 > end || text[at + 1] != ':' || text[at + 2] != '\\') {
      return -1;
    }
    int i = at + 3;
    while (i < end && text[i] != '>' && text[i] != '<' && text[i] != '"' && text[i] != ':') {
      i++;
    }
    return i;
  }
}
