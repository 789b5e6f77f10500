package dev.faultline.render;

/** Text for an output that has ASCII only. */
final class Ascii {
  private Ascii() {}

  /** The nearest ASCII of the signs that entries use; a question mark for the rest. */
  static String of(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) < 0x80) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, plain);
    int i = plain;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        out.append((char) c);
      } else {
        out.append(sign(c));
      }
    }
    return out.toString();
  }

  private static String sign(int c) {
    return switch (c) {
      case 0x2014, 0x2013, 0x2011, 0x2010, 0x2212 -> "-";
      case 0x2026 -> "...";
      case 0x00d7 -> "x";
      case 0x00f7 -> "/";
      case 0x2018, 0x2019 -> "'";
      case 0x201c, 0x201d -> "\"";
      case 0x2264 -> "<=";
      case 0x2265 -> ">=";
      case 0x2260 -> "!=";
      case 0x2192 -> "->";
      case 0x00b7, 0x2022, 0x25cf -> "*";
      case 0x25cb -> "o";
      case 0x00a0, 0x202f, 0x2009 -> " ";
      case 0x00b2 -> "^2";
      case 0x00b3 -> "^3";
      case 0x00b5, 0x03bc -> "u";
      default -> "?";
    };
  }
}
