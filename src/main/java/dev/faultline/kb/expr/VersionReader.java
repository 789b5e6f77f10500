package dev.faultline.kb.expr;

import java.util.Arrays;
import java.util.Locale;

/**
 * Takes the text of one version apart. A tail that is none of the known suffixes is left out of the
 * order.
 */
final class VersionReader {
  /** No real version is longer; a log can be anything. */
  private static final int MAX_PARTS = 12;

  final String text;
  long[] release = {};
  int stage = Version.STAGE_RELEASE;
  long stageNumber;
  long post = Version.NONE;
  long dev = Version.NONE;
  long revision = Version.NONE;
  String local = "";

  private int at;

  VersionReader(String text) {
    this.text = text;
  }

  boolean read() {
    if (at < text.length() && (text.charAt(at) | 0x20) == 'v') {
      at++;
    }
    if (!digitAt(at)) {
      return false;
    }
    readRelease();
    while (readSuffix()) {
      // Each call takes one suffix: 2.0rc1.post2.dev3
    }
    int plus = text.indexOf('+', at);
    if (plus >= 0) {
      local = text.substring(plus + 1);
    }
    return true;
  }

  private void readRelease() {
    long[] parts = new long[MAX_PARTS];
    int count = 0;
    while (digitAt(at)) {
      int end = digitsEnd(at);
      if (count < MAX_PARTS) {
        parts[count++] = number(text, at, end);
      }
      at = end;
      if (at < text.length() && text.charAt(at) == '.' && digitAt(at + 1)) {
        at++;
      }
    }
    release = Arrays.copyOf(parts, count);
  }

  private boolean readSuffix() {
    int start = at;
    boolean separated = start < text.length() && isSeparator(text.charAt(start));
    int word = separated ? start + 1 : start;
    int end = word;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end == word) {
      return readRevision(start, word, separated);
    }
    int kind = kind(text.substring(word, end));
    if (kind < 0) {
      return false;
    }
    int digits = end;
    if (digits < text.length() && isSeparator(text.charAt(digits)) && digitAt(digits + 1)) {
      digits++;
    }
    int after = digitsEnd(digits);
    store(kind, number(text, digits, after));
    at = after > digits ? after : end;
    return true;
  }

  private boolean readRevision(int start, int digits, boolean separated) {
    if (!separated || text.charAt(start) != '-' || !digitAt(digits) || revision != Version.NONE) {
      return false;
    }
    at = digitsEnd(digits);
    revision = number(text, digits, at);
    return true;
  }

  private void store(int kind, long value) {
    switch (kind) {
      case 5 -> post = value;
      case 6 -> dev = value;
      default -> {
        stage = kind;
        stageNumber = value;
      }
    }
  }

  private static int kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "a", "alpha" -> 1;
      case "b", "beta" -> 2;
      case "c", "rc", "pre", "preview" -> 3;
      case "post", "rev", "r" -> 5;
      case "dev" -> 6;
      default -> -1;
    };
  }

  private boolean digitAt(int index) {
    return index < text.length() && isDigit(text.charAt(index));
  }

  private int digitsEnd(int from) {
    int end = from;
    while (digitAt(end)) {
      end++;
    }
    return end;
  }

  static int segmentEnd(String local, int from) {
    int end = from;
    while (end < local.length() && !isSeparator(local.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isNumber(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if (!isDigit(segment.charAt(i))) {
        return false;
      }
    }
    return !segment.isEmpty();
  }

  /** The digits as a number, 0 when there are none, saturating. */
  static long number(String text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        return Long.MAX_VALUE;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == '-' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
