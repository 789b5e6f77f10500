package dev.faultline.check.draft;

import dev.faultline.kb.CaptureType;

/** What a word of a message is, if it is a value. */
final class WordType {
  private static final int RANDOM = 20;

  /** What redaction puts in place of an address. */
  private static final String V4_STAND_IN = "192.0.2.";

  private WordType() {}

  /** The type of a word that varies; null for one that belongs to the message. */
  static CaptureType of(String word) {
    if (isPath(word)) {
      return CaptureType.PATH;
    }
    if (word.startsWith("0x") && word.length() > 2 && hex(word, 2)) {
      return CaptureType.HEX;
    }
    if (word.startsWith("127.") || word.startsWith(V4_STAND_IN)) {
      return CaptureType.WORD;
    }
    CaptureType number = number(word);
    int digits = count(word, true);
    if (number != null || digits == 0) {
      return number;
    }
    boolean identifier = Character.isLetter(word.charAt(0)) || word.charAt(0) == '_';
    if (identifier && hasNumberPart(word)) {
      return CaptureType.MODULE;
    }
    boolean random =
        word.length() >= RANDOM && digits >= 3 || digits >= 4 && hex(word, 0) && word.length() >= 8;
    return random ? CaptureType.WORD : null;
  }

  /** The type of what stands between quotes. */
  static CaptureType ofQuoted(String text) {
    CaptureType type = of(text);
    if (type != null && type != CaptureType.PATH) {
      return type;
    }
    boolean word = true;
    boolean module = Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
    boolean path = type == CaptureType.PATH;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      word &= c > ' ' && "\"',;()[]{}<>".indexOf(c) < 0 && !Character.isSpaceChar(c);
      path &= c > ' ' && ("\"'<>|:;,*?()[]".indexOf(c) < 0 || c == ':' && i == 1);
      module &= c < 0x7f && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
    }
    if (path) {
      return CaptureType.PATH;
    }
    return module ? CaptureType.MODULE : word ? CaptureType.WORD : CaptureType.TEXT;
  }

  private static boolean isPath(String word) {
    char first = word.charAt(0);
    boolean drive =
        word.length() > 3 && word.charAt(1) == ':' && "/\\".indexOf(word.charAt(2)) >= 0;
    int separators = 0;
    for (int i = 0; i < word.length(); i++) {
      separators += word.charAt(i) == '/' || word.charAt(i) == '\\' ? 1 : 0;
    }
    boolean suffixed = word.lastIndexOf('.') > word.lastIndexOf('/') && word.lastIndexOf('/') > 0;
    return drive
        || separators > 0 && (first == '/' || first == '~') && word.length() > 1
        || separators > 1
        || separators == 1 && suffixed;
  }

  /** A version has two points or a local part; one point makes a number. */
  private static CaptureType number(String word) {
    int start = word.charAt(0) == 'v' || word.charAt(0) == 'V' || word.charAt(0) == '-' ? 1 : 0;
    if (start >= word.length() || !Character.isDigit(word.charAt(start))) {
      return null;
    }
    int points = 0;
    int i = start;
    while (i < word.length() && (isDigit(word.charAt(i)) || word.charAt(i) == '.')) {
      points += word.charAt(i) == '.' ? 1 : 0;
      i++;
    }
    boolean whole = i == word.length();
    if (whole && points == 0 && word.charAt(0) != 'v') {
      return CaptureType.INT;
    }
    if (whole && points == 1 && Character.toLowerCase(word.charAt(0)) != 'v') {
      return CaptureType.NUM;
    }
    boolean local = !whole && points > 0 && "+.-abrd".indexOf(word.charAt(i)) >= 0;
    return whole && points > 0 || local ? CaptureType.VERSION : null;
  }

  /** {@code model.layers.12.mlp}: a part of it is a number. */
  private static boolean hasNumberPart(String word) {
    boolean dotted = false;
    int start = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || word.charAt(i) == '.') {
        String part = word.substring(start, i);
        dotted |= start > 0 && !part.isEmpty() && count(part, true) == part.length();
        start = i + 1;
      }
    }
    return dotted;
  }

  private static int count(String word, boolean digits) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      count += isDigit(word.charAt(i)) == digits ? 1 : 0;
    }
    return count;
  }

  private static boolean hex(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (Character.digit(word.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
