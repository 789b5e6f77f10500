package dev.faultline.kb.expr;

/** A compute capability in any of its spellings, as a version. */
final class Capability {
  private Capability() {}

  /**
   * {@code sm_120}, {@code compute_90a}, {@code 8.6+PTX}, {@code 8.9} and {@code 86}. Without a dot
   * the last digit is the minor part, except in a bare number below 20: no capability 1.x has a
   * two-digit name that anything prints today.
   */
  static Value of(Value value) {
    if (!(value instanceof Value.Text || value instanceof Version || value instanceof Value.Num)) {
      return Value.UNKNOWN;
    }
    String text = ValueFormat.format(value);
    int underscore = text.indexOf('_');
    String rest = text.substring(underscore + 1);
    int end = 0;
    while (end < rest.length()
        && (VersionReader.isDigit(rest.charAt(end)) || rest.charAt(end) == '.')) {
      end++;
    }
    String digits = rest.substring(0, end);
    if (digits.isEmpty() || (underscore > 0 && digits.length() < 2)) {
      return Value.UNKNOWN;
    }
    boolean joined = digits.indexOf('.') < 0 && (underscore > 0 || joined(digits));
    int split = digits.length() - 1;
    Version version =
        Version.parse(joined ? digits.substring(0, split) + "." + digits.substring(split) : digits);
    return version == null ? Value.UNKNOWN : version;
  }

  private static boolean joined(String digits) {
    return VersionReader.number(digits, 0, digits.length()) >= 20;
  }
}
