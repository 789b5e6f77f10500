package dev.faultline.text;

/** The words by which loggers say how bad it is. */
final class Levels {
  private static final String[] WARNINGS = {"WARNING", "WARN"};
  private static final String[] OTHERS = {
    "ERROR",
    "INFO",
    "DEBUG",
    "CRITICAL",
    "FATAL",
    "NOTICE",
    "SEVERE",
    "EXCEPTION",
    "TRACE",
    "SUCCESS",
    "ERR",
    "PANIC"
  };

  private Levels() {}

  /**
   * Length of the level word at {@code i}, in capitals, small or with a capital first; 0 when there
   * is none.
   */
  static int length(char[] text, int i, int end) {
    int warning = length(WARNINGS, text, i, end);
    return warning > 0 ? warning : length(OTHERS, text, i, end);
  }

  static boolean isWarning(char[] text, int i, int end) {
    return length(WARNINGS, text, i, end) > 0;
  }

  /** Whether a level word begins at {@code i}. */
  static boolean begins(String text, int i) {
    char[] head = text.substring(i, Math.min(text.length(), i + 12)).toCharArray();
    return length(head, 0, head.length) > 0;
  }

  private static int length(String[] words, char[] text, int i, int end) {
    for (String word : words) {
      if (is(word, text, i, end)) {
        return word.length();
      }
    }
    return 0;
  }

  private static boolean is(String word, char[] text, int i, int end) {
    int size = word.length();
    if (end - i < size || i + size < end && isWord(text[i + size])) {
      return false;
    }
    boolean first = text[i] == word.charAt(0);
    boolean small = text[i] == (word.charAt(0) | 0x20);
    boolean capitals = first && text[i + 1] == word.charAt(1);
    if (!first && !small) {
      return false;
    }
    int bit = capitals ? 0 : 0x20;
    for (int k = 1; k < size; k++) {
      if (text[i + k] != (word.charAt(k) | bit)) {
        return false;
      }
    }
    return true;
  }

  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
