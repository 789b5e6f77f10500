package dev.faultline.text.redact;

import java.util.Locale;

/** The forms of network addresses, and what looks like one and is a version. */
final class NetworkNumber {
  /** How far back a word may stand that makes four numbers a version. */
  private static final int LOOK_BACK = 48;

  private static final String[] VERSION_WORDS = {
    "version",
    "release",
    "build",
    "driver",
    "cudnn",
    "cublas",
    "cuda",
    "cufft",
    "curand",
    "cusolver",
    "cusparse",
    "nccl",
    "tensorrt",
    "nvidia-",
    "nvjitlink",
    "nvtx",
    "toolkit",
    "windows",
    "package",
    "oneapi",
    "vulkan",
    "ver.",
    "rocm",
    "torch",
    "lib"
  };

  private NetworkNumber() {}

  static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  /** Where four numbers begin that could be an IPv4 address; -1 when there are none. */
  static int v4(String text, int from, int to) {
    int at = from;
    while (at < to) {
      boolean begins = isDigit(text, at) && (at == from || !isHex(text.charAt(at - 1)));
      if (begins && (at == from || text.charAt(at - 1) != '.') && v4End(text, at, to) > 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** Behind the fourth number; -1 when what begins here is something else. */
  static int v4End(String text, int start, int to) {
    int at = start;
    for (int part = 0; part < 4; part++) {
      int value = 0;
      int digits = 0;
      while (at < to && isDigit(text, at) && digits < 4) {
        value = value * 10 + text.charAt(at++) - '0';
        digits++;
      }
      boolean padded = digits > 1 && text.charAt(at - digits) == '0';
      if (digits == 0 || digits > 3 || value > 255 || padded) {
        return -1;
      }
      if (part < 3 && (at >= to || text.charAt(at++) != '.')) {
        return -1;
      }
    }
    boolean fifth = at + 1 < to && text.charAt(at) == '.' && isDigit(text, at + 1);
    return fifth || at < to && isHex(text.charAt(at)) ? -1 : at;
  }

  /** The machine itself, any machine, or a mask. */
  static boolean isHarmlessV4(String address) {
    return address.startsWith("127.")
        || address.startsWith("0.")
        || address.startsWith("255.")
        || address.equals("224.0.0.1");
  }

  /**
   * Whether four numbers are a version: an operator, a "v" or a telling word stands before them.
   */
  static boolean isVersion(String text, int start, int end) {
    boolean port = end + 1 < text.length() && text.charAt(end) == ':' && isDigit(text, end + 1);
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if (port || before == '/' || before == '@' || before == '[') {
      return false;
    }
    char wayBefore = start < 2 ? ' ' : text.charAt(start - 2);
    if (before == '=' && "=<>~!".indexOf(wayBefore) >= 0 || "<>~^-_+".indexOf(before) >= 0) {
      return true;
    }
    if (before == 'v' || before == 'V') {
      return true;
    }
    return wordBefore(text, start);
  }

  private static boolean wordBefore(String text, int start) {
    int end = start;
    while (end > 0 && " \t|:=('\"".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < LOOK_BACK && " \t|('\",;".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String word = text.substring(from, end).toLowerCase(Locale.ROOT);
    for (String telling : VERSION_WORDS) {
      if (word.contains(telling)) {
        return true;
      }
    }
    return false;
  }

  /** Six pairs of hexadecimal digits. */
  static boolean isMac(String text) {
    if (text.length() != 17) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      boolean fits = i % 3 == 2 ? text.charAt(i) == ':' : isHex(text.charAt(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /**
   * An IPv6 address. Of the shortened ones only those with two groups more, or of a known range:
   * {@code c10::add} is C++.
   */
  static boolean isV6(String text) {
    int groups = 0;
    int digits = 0;
    int gaps = 0;
    boolean decimal = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ':';
      if (isHex(c)) {
        digits++;
        decimal |= c <= '9';
        if (digits > 4) {
          return false;
        }
      } else if (c == ':') {
        groups += digits > 0 ? 1 : 0;
        boolean gap = i + 1 < text.length() && text.startsWith("::", i);
        gaps += gap ? 1 : 0;
        digits = 0;
      } else {
        return false;
      }
    }
    boolean loneColon =
        text.startsWith(":") && !text.startsWith("::")
            || text.endsWith(":") && !text.endsWith("::");
    if (loneColon || gaps > 1 || groups > 8 || !decimal && groups < 4) {
      return false;
    }
    return gaps == 0 ? groups == 8 : groups >= 3 || groups >= 1 && isKnownRange(text);
  }

  private static boolean isKnownRange(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("::1")
        || lower.startsWith("fe80:")
        || lower.startsWith("::ffff:")
        || lower.length() > 5 && "23".indexOf(lower.charAt(0)) >= 0 && lower.charAt(4) == ':'
        || lower.length() > 5
            && lower.startsWith("f")
            && "cd".indexOf(lower.charAt(1)) >= 0
            && lower.charAt(4) == ':';
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
