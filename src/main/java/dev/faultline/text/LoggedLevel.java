package dev.faultline.text;

/**
 * How bad a log line says it is. {@link Normalizer} strips the level with the rest of the prefix;
 * whoever needs it reads it here from the line's bytes.
 */
public enum LoggedLevel {
  /** Its logger calls it an error. */
  ERROR,
  /** Its logger says that it only informs. */
  QUIET,
  /** It does not say, or warns. */
  NONE;

  private static final String[] ERRORS = {"ERROR", "CRITICAL", "FATAL", "SEVERE", "PANIC", "ERR"};
  private static final String[] INFORMS = {"INFO", "DEBUG", "TRACE", "NOTICE", "SUCCESS"};
  private static final String[] KEYS = {"level", "lvl", "severity", "levelname", "log_level"};

  /** A level is looked for in so many characters at the beginning of a line. */
  private static final int HEAD = 200;

  /** A line of JSON may have its level at its end. */
  private static final int JSON = 4096;

  /**
   * The level of a line.
   *
   * @param from first byte of the physical line
   * @param to its end
   * @param message characters in front of its first message
   */
  public static LoggedLevel of(byte[] buf, int from, int to, int message) {
    String line = latin(buf, from, Math.min(to, from + JSON));
    LoggedLevel keyed = keyed(line);
    if (keyed != NONE || line.startsWith("{")) {
      return keyed;
    }
    return marked(line.substring(0, Math.min(line.length(), Math.min(HEAD, message))));
  }

  private static String latin(byte[] buf, int from, int to) {
    char[] chars = new char[Math.max(0, to - from)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (buf[from + i] & 0xff);
    }
    return new String(chars);
  }

  /** {@code "level":"error"}, {@code level=ERROR}. */
  private static LoggedLevel keyed(String line) {
    for (String key : KEYS) {
      int at = line.indexOf(key);
      while (at >= 0) {
        int end = at + key.length();
        boolean whole = at == 0 || !Levels.isWord(line.charAt(at - 1));
        LoggedLevel level = whole ? behindKey(line, end) : NONE;
        if (level != NONE) {
          return level;
        }
        at = line.indexOf(key, end);
      }
    }
    return NONE;
  }

  private static LoggedLevel behindKey(String line, int end) {
    int i = end;
    boolean assigned = false;
    while (i < line.length() && " \"'\\:=".indexOf(line.charAt(i)) >= 0) {
      assigned |= line.charAt(i) == ':' || line.charAt(i) == '=';
      i++;
    }
    return assigned ? word(line, i) : NONE;
  }

  /** A level as a word of the prefix, or as a letter; the first counts. */
  private static LoggedLevel marked(String head) {
    for (int i = 0; i < head.length(); i++) {
      if (i > 0 && Levels.isWord(head.charAt(i - 1))) {
        continue;
      }
      LoggedLevel level = word(head, i);
      level = level == NONE ? letter(head, i) : level;
      if (level != NONE) {
        return level;
      }
    }
    return NONE;
  }

  private static LoggedLevel word(String text, int i) {
    if (isOneOf(ERRORS, text, i)) {
      return ERROR;
    }
    return isOneOf(INFORMS, text, i) ? QUIET : NONE;
  }

  private static boolean isOneOf(String[] words, String text, int i) {
    for (String word : words) {
      int end = i + word.length();
      if (text.regionMatches(true, i, word, 0, word.length())
          && (end == text.length() || !Levels.isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** {@code E0801 12:00:00}, {@code [E801 12:00:00}, {@code [E socket.cpp:464]}, {@code [E:…]}. */
  private static LoggedLevel letter(String head, int i) {
    LoggedLevel level =
        switch (head.charAt(i)) {
          case 'E', 'F' -> ERROR;
          case 'I', 'D' -> QUIET;
          default -> NONE;
        };
    if (level == NONE || i + 4 >= head.length()) {
      return NONE;
    }
    boolean bracket = i > 0 && head.charAt(i - 1) == '[';
    char next = head.charAt(i + 1);
    boolean dated = Character.isDigit(next) && Character.isDigit(head.charAt(i + 3));
    boolean alone = next == ' ' || next == ':' || next == ']';
    return dated && (i == 0 || bracket) || bracket && alone ? level : NONE;
  }
}
