package dev.faultline.text;

/** Lines that call themselves a warning. */
final class Warnings {
  private Warnings() {}

  static boolean isWarning(String text, int i) {
    if (text.startsWith("WARN", i)
        || text.startsWith("Warning:", i)
        || text.startsWith("warning:", i)) {
      return true;
    }
    if (text.startsWith("[W", i)
        && (i + 2 < text.length() && !Character.isLowerCase(text.charAt(i + 2)))) {
      return true;
    }
    return isCategory(text) || isMarked(text);
  }

  /** {@code x.py:12: UserWarning: …}; the category is a name that ends in Warning. */
  static boolean isCategory(String text) {
    int at = text.indexOf("Warning: ");
    if (at <= 0 || at > 300) {
      return false;
    }
    int start = at;
    while (start > 0 && (Levels.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return start < at && (start == 0 || text.startsWith(": ", start - 2));
  }

  private static boolean isMarked(String text) {
    int limit = Math.min(text.length(), 160);
    String head = limit == text.length() ? text : text.substring(0, limit);
    return head.contains(": warning: ")
        || head.contains(": warning ")
        || head.contains("[WARN")
        || head.contains("[warning]")
        || head.contains("level=WARN")
        || head.contains("level=warn")
        || head.contains(" W ") && head.indexOf(" W ") < 24 && Looks.digitAt(head, 0)
        || head.contains(" WARNING ") && head.indexOf(" WARNING ") < 40 && !head.contains("NCCL");
  }
}
