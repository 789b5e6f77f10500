package dev.faultline.advise;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a line, a title or a signature's pattern, in order. */
final class PatternWords {
  private static final int SHORTEST = 3;
  private static final int MOST = 120;

  private PatternWords() {}

  /**
   * Lower case; without typed captures, masks, regex escapes, numbers and words of one or two
   * letters.
   */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    int at = 0;
    while (at < text.length() && words.size() < MOST) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '<' || (c == '%' && text.startsWith("%{", at))) {
        int close = text.indexOf(c == '<' ? '>' : '}', at);
        // A mask or a capture has no spaces and is short; any other "<" is a sign.
        at = close < 0 || close - at > 40 ? at + 1 : close + 1;
      } else if (isWordPart(c)) {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
          at++;
        }
        add(text.substring(start, at), words);
      } else {
        at++;
      }
    }
    return words;
  }

  private static void add(String word, Set<String> words) {
    if (word.length() >= SHORTEST && word.length() <= 60) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }

  private static boolean isWordPart(char c) {
    return c == '_' || Character.isLetter(c);
  }
}
