package dev.faultline.text;

/** Times as loggers print them. */
final class Times {
  private Times() {}

  /** End of the digits at {@code at}; {@code at} when there are none. */
  static int digits(char[] text, int at, int end) {
    int i = at;
    while (i < end && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    return i;
  }

  /** End of exactly so many digits, or -1. */
  static int digits(char[] text, int at, int end, int count) {
    int stop = at + count;
    if (stop > end) {
      return -1;
    }
    for (int i = at; i < stop; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
    }
    return stop;
  }

  /** End of "2025-08-01T12:00:00.123+02:00" in any of its spellings, or -1. */
  static int stampEnd(char[] text, int at, int end) {
    int i = digits(text, at, end, 4);
    if (i < 0 || i >= end || text[i] != '-' && text[i] != '/') {
      return -1;
    }
    char separator = text[i];
    i = digits(text, i + 1, end, 2);
    if (i < 0 || i >= end || text[i] != separator) {
      return -1;
    }
    i = digits(text, i + 1, end, 2);
    if (i < 0 || i >= end || text[i] != 'T' && text[i] != ' ' && text[i] != '_') {
      return -1;
    }
    i = clock(text, i + 1, end);
    return i < 0 ? -1 : bounded(text, zoneEnd(text, i, end), end);
  }

  /** End of "12:00:00" with an optional fraction, or -1. */
  static int clockEnd(char[] text, int at, int end) {
    int i = clock(text, at, end);
    return i < 0 ? -1 : bounded(text, i, end);
  }

  private static int bounded(char[] text, int i, int end) {
    return i < end && Levels.isWord(text[i]) ? -1 : i;
  }

  private static int clock(char[] text, int at, int end) {
    int i = digits(text, at, end, 2);
    if (i < 0 || i >= end || text[i] != ':') {
      return -1;
    }
    i = digits(text, i + 1, end, 2);
    if (i < 0 || i >= end || text[i] != ':') {
      return -1;
    }
    int seconds = i + 1;
    i = digits(text, seconds, end);
    // TensorFlow prints the whole Unix time where the seconds belong.
    if (i - seconds < 2 || i - seconds > 10) {
      return -1;
    }
    if (i + 1 < end && (text[i] == '.' || text[i] == ',')) {
      int fraction = digits(text, i + 1, end);
      return fraction > i + 1 ? fraction : i;
    }
    return i;
  }

  private static int zoneEnd(char[] text, int i, int end) {
    if (i >= end) {
      return i;
    }
    if (text[i] == 'Z') {
      return i + 1;
    }
    if (Glyphs.startsWith(text, i, end, " UTC") || Glyphs.startsWith(text, i, end, " GMT")) {
      return i + 4;
    }
    int sign = text[i] == ' ' && i + 1 < end ? i + 1 : i;
    if (text[sign] != '+' && text[sign] != '-') {
      return i;
    }
    int hours = digits(text, sign + 1, end, 2);
    if (hours < 0) {
      return i;
    }
    int minutes = digits(text, hours < end && text[hours] == ':' ? hours + 1 : hours, end, 2);
    return minutes < 0 ? i : minutes;
  }
}
