package dev.faultline.kb.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Values as a person reads them. */
public final class ValueFormat {
  private static final String PREFIXES = "KMGTPE";

  private ValueFormat() {}

  /**
   * {@code 1.16 GiB}, {@code 6144}, {@code 0.94}, {@code 2.9.0+cu128}, {@code true}; {@code
   * unknown} for no value.
   */
  public static String format(Value value) {
    if (value instanceof Value.Size size) {
      return size(size.bytes());
    }
    if (value instanceof Value.Num number) {
      return number(number.value());
    }
    if (value instanceof Version version) {
      return version.text();
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Flag flag) {
      return flag.value() ? "true" : "false";
    }
    return "unknown";
  }

  private static String size(long bytes) {
    double amount = Math.abs((double) bytes);
    if (amount < 1024) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    int power = 0;
    while (amount >= 1024 && power < PREFIXES.length()) {
      amount /= 1024;
      power++;
    }
    // 1023.999 KiB would round to 1024.00 KiB.
    if (amount >= 1023.995 && power < PREFIXES.length()) {
      amount /= 1024;
      power++;
    }
    boolean whole = amount == Math.rint(amount);
    String digits = whole ? Long.toString((long) amount) : decimals(amount, 2);
    return (bytes < 0 ? "-" : "") + digits + " " + PREFIXES.charAt(power - 1) + "iB";
  }

  /**
   * Whole numbers in full, others with up to four decimals, or three significant digits where that
   * says more.
   */
  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    double amount = Math.abs(value);
    if (amount < 0.01 || amount >= 1e12) {
      BigDecimal exact = BigDecimal.valueOf(value);
      return exact.round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros().toString();
    }
    String digits = decimals(amount, 4);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    end -= digits.charAt(end - 1) == '.' ? 1 : 0;
    return (value < 0 ? "-" : "") + digits.substring(0, end);
  }

  /** Not through BigDecimal: its first use costs 7 ms of start-up on JDK 25. */
  private static String decimals(double amount, int places) {
    long scale = places == 2 ? 100 : 10_000;
    long scaled = Math.round(amount * scale);
    String fraction = Long.toString(scaled % scale);
    return scaled / scale + "." + "0".repeat(places - fraction.length()) + fraction;
  }
}
