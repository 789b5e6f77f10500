package dev.faultline.platform;

import java.util.Locale;

/**
 * Reads numbers, versions and flags out of what tools print; linear, and null instead of an
 * exception.
 */
final class ValueText {
  private ValueText() {}

  /** One line without control characters, trimmed and cut at {@code limit}. */
  static String clean(String raw, int limit) {
    StringBuilder out = new StringBuilder(Math.min(raw.length(), limit));
    for (int i = 0; i < raw.length() && out.length() < limit; i++) {
      char c = raw.charAt(i);
      if (c >= ' ' && c != 0x7f) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** Whether a tool said that there is no value; nvidia-smi has several ways. */
  static boolean isAbsent(String text) {
    String bare = text;
    if (bare.length() > 2 && bare.charAt(0) == '[' && bare.charAt(bare.length() - 1) == ']') {
      bare = bare.substring(1, bare.length() - 1);
    }
    return switch (bare.toLowerCase(Locale.ROOT)) {
      case "n/a", "not supported", "unknown error", "insufficient permissions", "gpu is lost" ->
          true;
      case "unknown", "none", "could not collect", "null", "-", "err!" -> true;
      default -> false;
    };
  }

  /**
   * A decimal number: grouping commas go ({@code 1,024}), a lone decimal comma becomes a point
   * ({@code 8,9}).
   */
  static String number(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        out.append(c);
      } else if (c == '.' || c == ',') {
        if (c == ',' && isGrouping(text, i)) {
          continue;
        }
        points++;
        out.append('.');
      } else if (c == '-' && i == 0) {
        out.append(c);
      } else {
        return null;
      }
    }
    boolean ends = out.length() > 0 && out.charAt(out.length() - 1) == '.';
    return digits == 0 || digits > 18 || points > 1 || ends ? null : out.toString();
  }

  /** A comma groups when exactly three digits follow it and no fourth. */
  private static boolean isGrouping(String text, int comma) {
    int run = 0;
    for (int i = comma + 1; i < text.length() && isDigit(text.charAt(i)); i++) {
      run++;
    }
    return run == 3 && comma > 0;
  }

  /**
   * The version that the text begins with. {@code 1:2.36-9} of Debian loses its epoch; a decimal
   * comma of a localised tool becomes a point.
   */
  static String version(String text) {
    int start = 0;
    if (text.charAt(0) == 'v' || text.charAt(0) == 'V') {
      start = 1;
    }
    int colon = text.indexOf(':');
    if (colon > 0 && colon < 3 && isDigit(text.charAt(0))) {
      start = colon + 1;
    }
    if (start >= text.length() || !isDigit(text.charAt(start))) {
      return null;
    }
    int end = start;
    while (end < text.length() && isVersionChar(text.charAt(end))) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end).replace(',', '.');
  }

  private static boolean isVersionChar(char c) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c == '.' || c == ',' || c == '+' || c == '-' || c == '_' || c == '~');
  }

  /** {@code true} or {@code false} from the words tools use for them. */
  static String flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1", "on", "enabled", "y" -> "true";
      case "false", "no", "0", "off", "disabled", "n" -> "false";
      default -> null;
    };
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
