package dev.faultline.advise;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a line, a title or a signature's pattern, in order. */
final class PatternWords {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;
  private static final int MOST = 120;

  private PatternWords() {}

  /**
   * Lower case; without typed captures, masks, regex escapes, numbers and words of one or two
   * letters.
   */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    // Not charAt: thousands of patterns are read before the interpreter's code is compiled.
    char[] chars = text.toCharArray();
    int at = 0;
    while (at < chars.length && words.size() < MOST) {
      char c = chars[at];
      if (c == '\\') {
        at += 2;
      } else if (c == '<' || (c == '%' && text.startsWith("%{", at))) {
        int close = text.indexOf(c == '<' ? '>' : '}', at);
        // A mask or a capture has no spaces and is short; any other "<" is a sign.
        at = close < 0 || close - at > 40 ? at + 1 : close + 1;
      } else if (isWordPart(c)) {
        int start = at;
        while (at < chars.length && isWordPart(chars[at])) {
          at++;
        }
        if (at - start >= SHORTEST && at - start <= LONGEST) {
          words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
        }
      } else {
        at++;
      }
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c >= 0x80 && Character.isLetter(c);
  }
}
