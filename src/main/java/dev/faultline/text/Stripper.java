package dev.faultline.text;

/**
 * Applies the {@link PrefixTable} to one line, again and again, in whatever order the prefixes
 * stand.
 */
final class Stripper {
  /** More prefixes than any chain of log collectors puts on a line. */
  private static final int MAX_ROUNDS = 16;

  private static final int BEYOND_ASCII = 128;

  private static final String FENCE = "```";

  private final Shape.Hit hit = new Shape.Hit();

  /** Rows by first character, filled as they are needed: most logs begin their lines with few. */
  private final Prefix[][] byFirst = new Prefix[BEYOND_ASCII + 1][];

  int start;
  int end;
  String origin;
  LineKind kind;

  private boolean boxed;
  private int boxes;

  /**
   * Finds what is left of the range: {@link #start} to {@link #end}.
   *
   * @param origin tag of the process as far as it is known
   */
  void strip(char[] text, int from, int to, String origin, LineKind kind) {
    this.start = from;
    this.end = trimmedEnd(text, from, to);
    this.origin = origin;
    this.kind = kind;
    boxed = false;
    boxes = 0;
    for (int round = 0; round < MAX_ROUNDS && start < end && step(text); round++) {
      if (kindIsFinal()) {
        break;
      }
    }
    if (boxed) {
      unbox(text);
    }
  }

  /**
   * Behind a prompt or an arrow stands the program's own text, which is no prefix however it looks.
   */
  private boolean kindIsFinal() {
    return kind == LineKind.SOURCE;
  }

  private boolean step(char[] text) {
    if (apply(text, start, false)) {
      return true;
    }
    int inner = Token.spaces(text, start, end);
    return inner > start && inner < end && apply(text, inner, true);
  }

  private boolean apply(char[] text, int at, boolean indented) {
    for (Prefix prefix : candidates(text[at])) {
      if (indented && !prefix.indented()) {
        continue;
      }
      int next = prefix.shape().match(text, at, end, hit);
      if (next > at) {
        take(text, at, next, prefix);
        return true;
      }
    }
    return false;
  }

  private Prefix[] candidates(char first) {
    int slot = Math.min(first, BEYOND_ASCII);
    if (byFirst[slot] == null) {
      byFirst[slot] = PrefixTable.beginningWith(first);
    }
    return byFirst[slot];
  }

  private void take(char[] text, int at, int next, Prefix prefix) {
    if (hit.originEnd > hit.originStart && hit.originStart >= 0) {
      String tag = new String(text, hit.originStart, hit.originEnd - hit.originStart);
      origin = origin.isEmpty() ? tag : origin.concat("/").concat(tag);
    }
    if (hit.warning && kind == LineKind.PLAIN) {
      kind = LineKind.WARNING;
    }
    if (prefix.implies() != null) {
      kind = prefix.implies();
    }
    char first = text[at];
    if (first >= '\u2500' && first < '\u2580' || first == '|') {
      boxed = true;
      boxes += first == '│' || first == '┃' ? 1 : 0;
    } else if (first == '`' && next < end && text[end - 1] == '`') {
      end--;
    }
    start = Math.min(next, end);
  }

  /** Takes the right side of a box away. Rich draws local variables as a box in a box. */
  private void unbox(char[] text) {
    while (end > start && isStroke(text[end - 1])) {
      end--;
    }
    boolean titled = end - start == 6 && Glyphs.startsWith(text, start, end, "locals");
    if (boxes > 1 && end > start || titled) {
      kind = LineKind.LOCALS;
    }
  }

  private static boolean isStroke(char c) {
    return c == ' ' || c == '|' || c >= '\u2500' && c < '\u2580';
  }

  private static int trimmedEnd(char[] text, int from, int to) {
    int end = to;
    while (end > from && (text[end - 1] == ' ' || text[end - 1] == '\t')) {
      end--;
    }
    // Slack's fence closes behind the last word.
    if (end - from > FENCE.length() && Glyphs.startsWith(text, end - FENCE.length(), end, FENCE)) {
      end -= FENCE.length();
    }
    return end;
  }
}
