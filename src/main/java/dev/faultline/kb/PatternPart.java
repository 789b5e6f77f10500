package dev.faultline.kb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a part of a pattern.
 *
 * @param exact all texts that it can match; null when they are many, or stand otherwise in bytes
 * @param required sets of texts: of each, every match contains one
 */
record PatternPart(List<String> exact, List<List<String>> required) {
  static final PatternPart ANYTHING = new PatternPart(null, List.of());

  /** Matches between two characters. */
  static final PatternPart NOTHING = new PatternPart(List.of(""), List.of());

  /** Texts that alternatives and small classes may multiply to: each takes room in the table. */
  static final int MOST_TEXTS = 16;

  private static final int MOST_OF_CLASS = 10;

  /** Texts of so many characters are not made longer if that makes more of them. */
  private static final int SELECTIVE = 10;

  /** Of letters beyond ASCII the first that is one of a word: À. */
  private static final char FIRST_LETTER = 0xc0;

  static PatternPart of(char c) {
    return isScannable(c) ? new PatternPart(List.of(String.valueOf(c)), List.of()) : ANYTHING;
  }

  /**
   * A class of a few plain characters and short ranges; one that has another form could be
   * anything.
   *
   * @param body what stands between the brackets
   */
  static PatternPart ofClass(String body) {
    List<String> texts = new ArrayList<>();
    if (body.startsWith("^") || body.contains("[:") || body.indexOf('\\') >= 0) {
      return ANYTHING;
    }
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean range = i + 2 < body.length() && body.charAt(i + 1) == '-';
      char last = range ? body.charAt(i + 2) : c;
      i += range ? 2 : 0;
      for (char each = c; each <= last; each++) {
        if (!isScannable(each) || texts.size() == MOST_OF_CLASS) {
          return ANYTHING;
        }
        texts.add(String.valueOf(each));
      }
    }
    return new PatternPart(List.copyOf(texts), List.of());
  }

  /** The same part where it may also be absent; {@code exact} is known. */
  PatternPart orNothing() {
    Set<String> orNothing = new LinkedHashSet<>(exact);
    orNothing.add("");
    return new PatternPart(List.copyOf(orNothing), List.of());
  }

  /** Every text of the one behind every text of the other; null when that is not worth it. */
  static List<String> joined(List<String> run, List<String> exact) {
    if (exact == null
        || run.size() * exact.size() > MOST_TEXTS
        || exact.size() > 1 && shortest(run) >= SELECTIVE) {
      return null;
    }
    Set<String> longer = new LinkedHashSet<>();
    for (String head : run) {
      for (String tail : exact) {
        longer.add(head + tail);
      }
    }
    return List.copyOf(longer);
  }

  private static int shortest(List<String> texts) {
    int least = Integer.MAX_VALUE;
    for (String text : texts) {
      least = Math.min(least, text.length());
    }
    return least;
  }

  /** The texts without those that hold another one of them: they are found by that. */
  static List<String> leastTexts(Collection<String> texts) {
    List<String> least = new ArrayList<>();
    for (String text : texts) {
      if (texts.stream().noneMatch(other -> !other.equals(text) && text.contains(other))) {
        least.add(text);
      }
    }
    return least;
  }

  /**
   * Whether the raw bytes of a log show the character as itself: quotes, angle brackets and
   * backslashes may be escaped there, {@code =} and {@code &} too. Letters of other languages are
   * never changed by stripping; punctuation beyond ASCII may be.
   */
  private static boolean isScannable(char c) {
    return c >= ' ' && c < 0x7f && "\"'<>&\\=`".indexOf(c) < 0
        || c >= FIRST_LETTER && Character.isLetter(c);
  }
}
