package dev.faultline.kb.expr;

import dev.faultline.kb.CaptureType;

/**
 * Text of a log, a platform file or an example to a {@link Value}; what does not read is unknown.
 */
public final class ValueReader {
  private ValueReader() {}

  /** Reads what a typed capture found. */
  public static Value read(CaptureType type, String text) {
    return read(ValueType.of(type), text);
  }

  /** Reads a text as a type. Units of sizes count 1024, a size without a unit is bytes. */
  public static Value read(ValueType type, String text) {
    String trimmed = text.strip();
    return switch (type) {
      case SIZE -> size(trimmed);
      case NUMBER -> number(trimmed);
      case VERSION -> {
        Version version = Version.parse(trimmed);
        yield version == null ? Value.UNKNOWN : version;
      }
      case FLAG -> flag(trimmed);
      case TEXT -> new Value.Text(text);
    };
  }

  private static Value size(String text) {
    int end = 0;
    boolean whole = true;
    while (end < text.length() && isNumberSign(text.charAt(end))) {
      whole &= text.charAt(end) != '.';
      end++;
    }
    long factor = ByteUnit.inMessages(text.substring(end).strip());
    String digits = withoutCommas(text.substring(0, end));
    if (factor < 0 || digits.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (whole && factor == 1 && digits.charAt(0) != '-') {
      // Not through a double: 2^63-1 bytes must stay what it is.
      return new Value.Size(VersionReader.number(digits, 0, digits.length()));
    }
    return number(digits) instanceof Value.Num number
        ? new Value.Size(Operators.saturated(number.value() * factor))
        : Value.UNKNOWN;
  }

  private static boolean isNumberSign(char c) {
    return VersionReader.isDigit(c) || c == '.' || c == ',' || c == '-';
  }

  /** A decimal number, thousands separators allowed. */
  static Value number(String text) {
    String digits = withoutCommas(text);
    int length = digits.length();
    // Double.parseDouble also takes NaN, Infinity, 0x1p3 and a trailing f or d: none of them is a
    // number here.
    if (length == 0 || length > 400) {
      return Value.UNKNOWN;
    }
    for (int i = 0; i < length; i++) {
      char c = digits.charAt(i);
      if (!VersionReader.isDigit(c) && c != '.' && c != '-' && c != '+' && (c | 0x20) != 'e') {
        return Value.UNKNOWN;
      }
    }
    try {
      double value = Double.parseDouble(digits);
      return Double.isFinite(value) ? new Value.Num(value) : Value.UNKNOWN;
    } catch (NumberFormatException notANumber) {
      return Value.UNKNOWN;
    }
  }

  private static Value flag(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes") || text.equals("1")) {
      return Value.TRUE;
    }
    if (text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no") || text.equals("0")) {
      return Value.FALSE;
    }
    return Value.UNKNOWN;
  }

  private static String withoutCommas(String text) {
    return text.indexOf(',') < 0 ? text : text.replace(",", "");
  }
}
