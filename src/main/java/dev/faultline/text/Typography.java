package dev.faultline.text;

/** Characters that word processors, chats and browsers put in the place of plain ones. */
final class Typography {
  private Typography() {}

  /** The plain spelling of a character beyond ASCII, or null when it stands for itself. */
  static String plain(char c) {
    if (c < 0xA0) {
      return c >= 0x80 ? "" : null;
    }
    if (c < 0x2000) {
      return c == 0xA0 ? " " : c == 0xAD ? "" : null;
    }
    if (c >= 0x2500) {
      return c == 0x3000 ? " " : c == 0xFEFF ? "" : null;
    }
    return switch (c) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032 -> "'";
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> "\"";
      case 0x2026 -> "...";
      case 0x2028, 0x2029 -> "\n";
      case 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060 -> "";
      default -> c <= 0x200A || c == 0x202F || c == 0x205F ? " " : null;
    };
  }
}
