package dev.faultline.advise;

/** What a word of a log is, as far as masking cares. */
enum WordKind {
  URL("<url>"),
  PATH("<path>"),
  UUID("<uuid>"),
  HEX("<hex>"),
  TOKEN("<token>"),
  OTHER(null);

  private final String mask;

  WordKind(String mask) {
    this.mask = mask;
  }

  /** The mask, or the word with its digits masked. */
  String mask(String word) {
    return mask == null ? withoutNumbers(word) : mask;
  }

  static WordKind of(String word) {
    if (word.contains("://")) {
      return URL;
    }
    if (word.startsWith("0x") && hexDigits(word, 2) == word.length() - 2 && word.length() > 2) {
      return HEX;
    }
    int digits = 0;
    int letters = 0;
    int slashes = 0;
    int dashes = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      slashes += c == '/' || c == '\\' ? 1 : 0;
      dashes += c == '-' ? 1 : 0;
    }
    if (slashes > 1 || (slashes == 1 && (word.charAt(0) == '/' || word.charAt(0) == '~'))) {
      return PATH;
    }
    int hex = hexDigits(word, 0);
    if (word.length() == 36 && dashes == 4 && hex == 32) {
      return UUID;
    }
    if (hex == word.length() && hex >= 8 && digits > 0 && letters > 0) {
      return HEX;
    }
    boolean mixed = word.length() >= 20 && digits >= 3 && letters >= 3 && word.indexOf('.') < 0;
    return mixed && slashes == 0 ? TOKEN : OTHER;
  }

  private static int hexDigits(String word, int from) {
    int count = 0;
    for (int i = from; i < word.length(); i++) {
      count += Character.digit(word.charAt(i), 16) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Every run of digits, with the points between them, becomes {@code <n>}. */
  private static String withoutNumbers(String word) {
    StringBuilder out = new StringBuilder(word.length() + 8);
    int i = 0;
    while (i < word.length()) {
      if (!isDigit(word, i)) {
        out.append(word.charAt(i++));
        continue;
      }
      while (isDigit(word, i)
          || (i < word.length() && word.charAt(i) == '.' && isDigit(word, i + 1))) {
        i++;
      }
      out.append("<n>");
    }
    return out.toString();
  }

  private static boolean isDigit(String word, int index) {
    return index < word.length() && word.charAt(index) >= '0' && word.charAt(index) <= '9';
  }
}
