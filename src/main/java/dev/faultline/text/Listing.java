package dev.faultline.text;

/** The lines of source listings, as IPython, Rich, pytest and compilers print them. */
final class Listing {
  private Listing() {}

  /** The rules between pytest's sections. */
  static boolean isRule(String text, int i) {
    return text.startsWith("___", i)
        || text.startsWith("===", i)
        || text.startsWith("_ _", i)
        || text.startsWith("---", i) && !isArrow(text, i);
  }

  /** Marks under the failing part: {@code ~~~^^^}. */
  static boolean isMarks(String text, int i) {
    if (i >= text.length()) {
      return false;
    }
    for (int k = i; k < text.length(); k++) {
      if ("^~ |".indexOf(text.charAt(k)) < 0) {
        return false;
      }
    }
    return text.indexOf('^', i) >= 0 || text.indexOf('~', i) >= 0;
  }

  /**
   * {@code ----> 5 raise}, {@code -> 1340 raise}, {@code ❱ 12 raise}: an arrow at a numbered line.
   */
  static boolean isArrow(String text, int i) {
    if (text.startsWith("❱", i)) {
      return true;
    }
    int end = i;
    while (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    // IPython's arrow and number fill the same columns: one stroke is left for four digits.
    return end > i
        && text.startsWith("> ", end)
        && Looks.digitAt(text, end + 2)
        && (end - i >= 2 || Looks.digitAt(text, end + 5));
  }

  /** {@code name = value} in the first column: how pytest shows arguments and local variables. */
  static boolean isAssignment(String text) {
    int end = Looks.identifierEnd(text, 0);
    return end > 0
        && text.startsWith("= ", Looks.indent(text, end))
        && Looks.indent(text, end) > end;
  }

  /** A line number and a space (or nothing) behind it, as listings print it. */
  static boolean isNumbered(String text, int i) {
    int end = i;
    while (Looks.digitAt(text, end)) {
      end++;
    }
    return end > i
        && end - i <= 6
        && (end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == '│');
  }

  /** gcc's and rustc's listing: {@code 12 | code}. */
  static boolean isCompilerListing(String text, int i) {
    int end = i;
    while (Looks.digitAt(text, end)) {
      end++;
    }
    return end > i
        && (text.startsWith(" | ", end) || text.endsWith(" |") && text.length() == end + 2);
  }
}
