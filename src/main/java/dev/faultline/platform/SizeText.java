package dev.faultline.platform;

import java.util.Locale;

/**
 * Reads sizes. {@code KB}, {@code MB}, {@code GB} count 1024, as PyTorch, nvidia-smi and Ollama
 * print them.
 */
final class SizeText {
  private static final long LARGEST = 1L << 62;

  /** So many digits fit a long. */
  private static final int EXACT_DIGITS = 18;

  private SizeText() {}

  /**
   * Bytes in decimal digits.
   *
   * @param text {@code 24564 MiB}, {@code 23.69 GiB}, {@code 1,024 bytes}, {@code 22906.5e6}
   *     (bytes), {@code unlimited} (2^62)
   * @return null when it is no size
   */
  static String normalise(String text) {
    if (text.equals("unlimited")) {
      return Long.toString(LARGEST);
    }
    int end = 0;
    while (end < text.length() && isNumberChar(text, end)) {
      end++;
    }
    if (end == 0 || end > 40) {
      return null;
    }
    int shift = shift(text.substring(end).strip());
    String digits = shift < 0 ? null : plain(text.substring(0, end));
    if (digits == null) {
      return null;
    }
    return Long.toString(bytes(digits, shift));
  }

  /** Not through BigDecimal: its first use costs 10 ms of start-up on JDK 25. */
  private static long bytes(String digits, int shift) {
    boolean whole = digits.indexOf('.') < 0 && digits.indexOf('E') < 0;
    if (whole && digits.length() <= EXACT_DIGITS) {
      long count = Long.parseLong(digits);
      return count > LARGEST >> shift ? LARGEST : count << shift;
    }
    // Rounds to a whole byte; a long ends where the largest size begins.
    return Math.min(LARGEST, Math.round(Double.parseDouble(digits) * (1L << shift)));
  }

  /** A number that {@link Double} takes: no sign, exponent of one or two digits. */
  private static String plain(String text) {
    int e = text.indexOf('e');
    String mantissa = ValueText.number(e < 0 ? text : text.substring(0, e));
    if (mantissa == null || mantissa.charAt(0) == '-') {
      return null;
    }
    if (e < 0) {
      return mantissa;
    }
    String exponent = text.substring(e + 1);
    boolean sane = exponent.length() == 1 || exponent.length() == 2;
    return sane && ValueText.number(exponent) != null ? mantissa + "E" + exponent : null;
  }

  private static boolean isNumberChar(String text, int i) {
    char c = text.charAt(i);
    if (c == 'e') {
      return i > 0 && i + 1 < text.length() && ValueText.isDigit(text.charAt(i + 1));
    }
    return ValueText.isDigit(c) || c == '.' || c == ',';
  }

  private static int shift(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "", "b", "byte", "bytes" -> 0;
      case "k", "kb", "kib", "kbyte", "kbytes" -> 10;
      case "m", "mb", "mib" -> 20;
      case "g", "gb", "gib" -> 30;
      case "t", "tb", "tib" -> 40;
      default -> -1;
    };
  }
}
