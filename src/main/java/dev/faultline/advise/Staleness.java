package dev.faultline.advise;

/**
 * Entries that nobody has held against upstream for a year say so. Reckoned without java.time,
 * which costs milliseconds at start-up.
 */
public final class Staleness {
  private static final int YEAR = 365;

  private Staleness() {}

  /**
   * Whether a check on that day is more than a year old.
   *
   * @param day ISO, {@code 2026-11-22}; what is no day counts as old
   * @param today days since 1970-01-01
   */
  public static boolean isStale(String day, long today) {
    return today - epochDay(day) > YEAR;
  }

  /**
   * Days since 1970-01-01 of the proleptic Gregorian calendar; a very old day when the text is
   * none.
   */
  static long epochDay(String day) {
    if (day.length() != 10 || day.charAt(4) != '-' || day.charAt(7) != '-') {
      return Long.MIN_VALUE / 2;
    }
    int year = number(day, 0, 4);
    int month = number(day, 5, 7);
    int dayOfMonth = number(day, 8, 10);
    if (year < 0 || month < 1 || dayOfMonth < 1) {
      return Long.MIN_VALUE / 2;
    }
    // March is taken as the first month, so that the leap day is the year's last.
    int shifted = month <= 2 ? year - 1 : year;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
    int era = shifted / 400;
    int yearOfEra = shifted - era * 400;
    long dayOfEra = yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
