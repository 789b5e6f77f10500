package dev.faultline.cli.triage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads the time off a log line, as the usual loggers write it near the line's beginning. */
final class Stamps {
  /** Loggers write the time first; container runtimes put a name before it. */
  private static final int REACH = 80;

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final ZoneId zone;
  private final int year;

  /**
   * @param zone of stamps that name none
   * @param year of stamps that name none
   */
  Stamps(ZoneId zone, int year) {
    this.zone = zone;
    this.year = year;
  }

  /** The first time in the beginning of the line, or null. */
  Instant in(String line) {
    int end = Math.min(line.length(), REACH);
    for (int i = 0; i + 8 < end; i++) {
      // Within a longer number or date nothing begins.
      boolean begins =
          i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1)) && !isOneOf(line, i - 1, "-/");
      if (begins) {
        Instant found = at(line, i);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Instant at(String line, int at) {
    int n = number(line, at, 4);
    if (n >= 1990 && n < 2100 && isOneOf(line, at + 4, "-/")) {
      return dated(line, n, number(line, at + 5, 2), number(line, at + 8, 2), at + 10);
    }
    int month = number(line, at, 2);
    if (month > 0 && isOneOf(line, at + 2, "-/")) {
      return dated(line, year, month, number(line, at + 3, 2), at + 5);
    }
    int named = at + 3 <= line.length() ? MONTHS.indexOf(line.substring(at, at + 3)) : -1;
    if (named >= 0 && named % 3 == 0 && isOneOf(line, at + 3, " ")) {
      int day = isOneOf(line, at + 4, " ") ? number(line, at + 5, 1) : number(line, at + 4, 2);
      return dated(line, year, named / 3 + 1, day, at + 6);
    }
    return null;
  }

  private Instant dated(String line, int year, int month, int day, int at) {
    if (!isOneOf(line, at, "T _")) {
      return null;
    }
    int hour = number(line, at + 1, 2);
    int minute = number(line, at + 4, 2);
    int second = number(line, at + 7, 2);
    if (hour < 0 || minute < 0 || second < 0 || !isOneOf(line, at + 3, ":")) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, second);
      return time.atZone(zone(line, at + 9)).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private ZoneId zone(String line, int afterSeconds) {
    int i = afterSeconds;
    while (i < line.length() && isOneOf(line, i, ".,0123456789")) {
      i++;
    }
    if (isOneOf(line, i, "Z")) {
      return ZoneOffset.UTC;
    }
    int hours = number(line, i + 1, 2);
    if (!isOneOf(line, i, "+-") || hours < 0 || hours > 18) {
      return zone;
    }
    int minutes = Math.max(0, number(line, isOneOf(line, i + 3, ":") ? i + 4 : i + 3, 2));
    int sign = line.charAt(i) == '-' ? -1 : 1;
    return ZoneOffset.ofTotalSeconds(sign * Math.min(18 * 3600, hours * 3600 + minutes * 60));
  }

  /** The number of exactly so many digits, or -1. */
  private static int number(String line, int at, int digits) {
    if (at < 0 || at + digits > line.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private static boolean isOneOf(String line, int at, String chars) {
    return at >= 0 && at < line.length() && chars.indexOf(line.charAt(at)) >= 0;
  }
}
