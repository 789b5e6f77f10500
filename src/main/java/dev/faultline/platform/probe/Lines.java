package dev.faultline.platform.probe;

import java.util.ArrayList;
import java.util.List;

/** Small readings of line-oriented text. */
final class Lines {
  private Lines() {}

  /** The lines without their terminators, at most 20,000. */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < 20_000) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      int cut = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(text.substring(start, cut));
      start = end + 1;
    }
    return lines;
  }

  /**
   * What follows {@code prefix} on the first line that begins with it (after blanks), stripped;
   * null when none does.
   */
  static String after(String text, String prefix) {
    for (String line : of(text)) {
      String bare = line.stripLeading();
      if (bare.startsWith(prefix)) {
        return bare.substring(prefix.length()).strip();
      }
    }
    return null;
  }

  /** The word that follows {@code mark} anywhere in the text; null when it is not there. */
  static String wordAfter(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0
        ? null
        : firstWord(
            text.substring(at + mark.length(), Math.min(text.length(), at + mark.length() + 200)));
  }

  /** The first word of the text, or null when it has none. */
  static String firstWord(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return end == start ? null : text.substring(start, end);
  }

  /** The words of a line. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    String rest = line.strip();
    while (!rest.isEmpty()) {
      String word = firstWord(rest);
      words.add(word);
      rest = rest.substring(word.length()).stripLeading();
    }
    return words;
  }

  /**
   * The first word of the text that begins with a digit, or with {@code v} and a digit; null when
   * there is none.
   */
  static String firstVersion(String text) {
    for (String word : words(text.length() > 4096 ? text.substring(0, 4096) : text)) {
      char first = word.charAt(0);
      boolean hasV = first == 'v' && word.length() > 1;
      if (Character.isDigit(first) || (hasV && Character.isDigit(word.charAt(1)))) {
        return word;
      }
    }
    return null;
  }
}
