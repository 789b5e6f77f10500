package dev.faultline.text;

/** The tokens of a {@link Shape}: what each may begin with and where it ends. */
final class Token {
  private static final char FIRST = '\uE000';

  /** Names by number; the switches below go by position. */
  private static final String[] NAMES = {
    "d", "2", "3", "4", "6", // digits: any number of them, or exactly so many
    " ", "_", // spaces: perhaps none, at least one
    "word", "dotted", "path", "proc", "name", "fn", "any", "cwd", // runs of characters
    "tag", "file", "rank", "ranks", "logger", // runs with a condition
    "time", "clock", "month", "weekday", // times
    "level", "LEVEL", "level8", "L", // levels
    "pad", "P", "prog", "drive", "prompt", "tick", "rule", // small things
    "gap", "said", "end", "arrow", "boxed", "bullet", "group", // looking ahead only
  };

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final String WEEKDAYS = "MonTueWedThuFriSatSun";

  private Token() {}

  static char code(String name) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(name)) {
        return (char) (FIRST + i);
      }
    }
    throw new IllegalArgumentException("no token {" + name + "}");
  }

  static boolean isToken(char op) {
    return op >= FIRST && op < FIRST + NAMES.length;
  }

  static boolean canBegin(char op, char c) {
    boolean digit = c >= '0' && c <= '9';
    boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return switch (NAMES[op - FIRST]) {
      case "d", "2", "3", "4", "6", "time", "clock" -> digit;
      case " ", "_" -> c == ' ' || c == '\t';
      case "level", "LEVEL", "month", "weekday", "L", "prog", "drive", "tag", "rank" -> letter;
      case "tick" -> c == '`';
      default -> digit || letter || c == '_' || c == '.' || c == '/';
    };
  }

  /**
   * End of the token at {@code at} in a prefix that begins at {@code start}; -1 when it is not
   * there.
   */
  static int end(char op, char[] text, int start, int at, int end, Shape.Hit hit) {
    return switch (NAMES[op - FIRST]) {
      case "d" -> atLeastOne(at, Times.digits(text, at, end));
      case "2" -> Times.digits(text, at, end, 2);
      case "3" -> Times.digits(text, at, end, 3);
      case "4" -> Times.digits(text, at, end, 4);
      case "6" -> Times.digits(text, at, end, 6);
      case " " -> spaces(text, at, end);
      case "_" -> atLeastOne(at, spaces(text, at, end));
      case "time" -> Times.stampEnd(text, at, end);
      case "clock" -> Times.clockEnd(text, at, end);
      case "month" -> name(MONTHS, text, at, end);
      case "weekday" -> name(WEEKDAYS, text, at, end);
      case "level", "LEVEL", "level8", "L", "pad" -> level(op, text, start, at, end, hit);
      case "gap", "said", "end", "arrow", "boxed", "bullet", "group" ->
          Ahead.sees(NAMES[op - FIRST], text, at, end) ? at : -1;
      case "P" -> at < end && (text[at] == 'F' || text[at] == 'P') ? at + 1 : -1;
      case "prompt" ->
          at < end && (text[at] == '$' || text[at] == '#') ? gapped(text, at + 1, end) : -1;
      case "tick" -> at < end && text[at] == '`' ? at + 1 : -1;
      case "rule" -> rule(text, at, end);
      case "prog" -> program(text, at, end);
      case "drive" -> drive(text, at, end);
      default -> run(NAMES[op - FIRST], text, at, end);
    };
  }

  private static int atLeastOne(int at, int end) {
    return end > at ? end : -1;
  }

  private static int gapped(char[] text, int at, int end) {
    return Ahead.sees("gap", text, at, end) ? at : -1;
  }

  static int spaces(char[] text, int at, int end) {
    int i = at;
    while (i < end && (text[i] == ' ' || text[i] == '\t')) {
      i++;
    }
    return i;
  }

  private static int name(String names, char[] text, int at, int end) {
    for (int i = 0; i < names.length(); i += 3) {
      if (at + 3 <= end
          && text[at] == names.charAt(i)
          && text[at + 1] == names.charAt(i + 1)
          && text[at + 2] == names.charAt(i + 2)) {
        return at + 3;
      }
    }
    return -1;
  }

  private static int level(char op, char[] text, int start, int at, int end, Shape.Hit hit) {
    if (op == code("pad")) {
      // uvicorn pads the level and its colon to ten columns; one space alone is somebody's "ERROR:
      // …".
      int stop = Math.min(start + 9, spaces(text, at, end));
      return stop - at >= 2 || stop - at == 1 && at - start == 8 && spaces(text, at, end) - at >= 2
          ? stop
          : -1;
    }
    if (op == code("L")) {
      boolean letter = at < end && "IWEFD".indexOf(text[at]) >= 0;
      hit.warning |= letter && text[at] == 'W';
      return letter ? at + 1 : -1;
    }
    int length = Levels.length(text, at, end);
    if (length == 0 || op == code("LEVEL") && text[at + 1] > 'Z') {
      return -1;
    }
    hit.warning |= Levels.isWarning(text, at, end);
    int stop = at + length;
    return op == code("level8") ? Math.min(at + 8, Math.max(stop, spaces(text, stop, end))) : stop;
  }

  /** A run of horizontal strokes and the space behind them. */
  private static int rule(char[] text, int at, int end) {
    int i = at;
    while (i < end && (text[i] == '─' || text[i] == '━' || text[i] == '═' || text[i] == '┬')) {
      i++;
    }
    return i;
  }

  /** A program whose output PowerShell wraps: "python : " and anything that ends in ".exe". */
  private static int program(char[] text, int at, int end) {
    int stop = run("name", text, at, end);
    if (stop < 0) {
      return -1;
    }
    String name = new String(text, at, Math.min(stop - at, 40));
    return switch (name) {
      case "python", "python3", "py", "pip", "pip3", "uv", "conda", "ollama", "docker", "nvcc" ->
          stop;
      case "cmake", "git", "torchrun", "accelerate", "vllm", "node", "npm", "cargo" -> stop;
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

  private static int run(String kind, char[] text, int at, int end) {
    int i = at;
    int digits = 0;
    while (i < end && isIn(kind, text[i])) {
      digits = text[i] >= '0' && text[i] <= '9' ? digits + 1 : 0;
      i++;
    }
    boolean good =
        switch (kind) {
          case "any" -> true;
          case "cwd" -> true;
          case "tag" -> i > at && !(text[at] >= '0' && text[at] <= '9');
          case "rank" -> digits > 0 && digits < i - at;
          case "ranks" -> digits > 0 && text[at] >= 'A';
          case "file" -> i > at && hasInnerDot(text, at, i);
          case "logger" -> i > at && (text[at] >= '_' || hasInnerDot(text, at, i));
          default -> i > at;
        };
    return good ? i : -1;
  }

  private static boolean hasInnerDot(char[] text, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(String kind, char c) {
    if (Levels.isWord(c)) {
      return !kind.equals("ranks") || c <= 'Z';
    }
    return switch (kind) {
      case "word", "rank" -> false;
      case "ranks" -> c == ' ';
      case "tag", "dotted", "logger" -> c == '.' || c == '-';
      case "path", "file" -> c == '.' || c == '-' || c == '/' || c == '\\' || c == '<' || c == '>';
      case "fn" -> c == '.' || c == '-' || c == '<' || c == '>';
      case "name" -> c == '.' || c == '-' || c == '/' || c == '+';
      case "proc" -> c == '.' || c == '-' || c == ':' || c == '/' || c == '<' || c == '>';
      case "cwd" -> c == '.' || c == '-' || c == '/' || c == '~' || c == '+' || c == '@';
      default -> c != ']' && c != '\n';
    };
  }
}
