package dev.faultline.text;

/**
 * Finds the message in a logfmt line ({@code time=… level=ERROR source=x.go:12 msg="…" error="…"}):
 * skips the fields that every line has, and the opening of {@code msg}; the fields behind it stay.
 */
final class Logfmt {
  private static final String COMMON =
      " time ts t timestamp level lvl severity source caller logger thread ";

  int start;
  int end;
  boolean warning;

  /**
   * Whether the range is such a line; if so, {@link #start} and {@link #end} are what is left of
   * it.
   */
  boolean find(char[] text, int from, int to) {
    start = from;
    end = to;
    warning = false;
    boolean leveled = false;
    int fields = 0;
    int i = from;
    while (i < to) {
      int equals = keyEnd(text, i, to);
      if (equals < 0) {
        break;
      }
      String key = new String(text, i, equals - i);
      if (key.equals("msg") || key.equals("message")) {
        fields++;
        open(text, equals + 1, to);
        break;
      }
      if (!COMMON.contains(" ".concat(key).concat(" "))) {
        break;
      }
      if (key.equals("level") || key.equals("lvl") || key.equals("severity")) {
        leveled = true;
        warning = Levels.isWarning(text, equals + 1 + quote(text, equals + 1, to), to);
      }
      fields++;
      i = Token.spaces(text, valueEnd(text, equals + 1, to), to);
      start = i;
    }
    return fields > 1 && (leveled || fields > 2);
  }

  /**
   * Appends what is left of the line that {@link #find} found; only what stands in quotes is
   * escaped.
   */
  void append(Glyphs in, Glyphs out) {
    boolean quoted = start > 0 && in.chars[start - 1] == '"';
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && in.chars[to] != '"') {
        to += quoted && in.chars[to] == '\\' ? 2 : 1;
      }
      to = Math.min(to, end);
      if (quoted) {
        Unescape.append(in, from, to, out);
      } else {
        out.append(in, from, to);
      }
      out.append(in, to, Math.min(to + 1, end));
      quoted = !quoted;
      from = to + 1;
    }
  }

  private static int quote(char[] text, int i, int to) {
    return i < to && text[i] == '"' ? 1 : 0;
  }

  private void open(char[] text, int value, int to) {
    start = value;
    if (quote(text, value, to) == 0) {
      return;
    }
    start = value + 1;
    int close = valueEnd(text, value, to);
    if (close == to && close > start && text[to - 1] == '"') {
      end = to - 1;
    }
  }

  private static int keyEnd(char[] text, int i, int to) {
    int end = i;
    while (end < to && end - i < 16 && (Levels.isWord(text[end]) || text[end] == '.')) {
      end++;
    }
    return end > i && end < to && text[end] == '=' ? end : -1;
  }

  private static int valueEnd(char[] text, int value, int to) {
    int i = value;
    if (quote(text, value, to) == 1) {
      i++;
      while (i < to && text[i] != '"') {
        i += text[i] == '\\' ? 2 : 1;
      }
      return Math.min(i + 1, to);
    }
    while (i < to && text[i] != ' ') {
      i++;
    }
    return i;
  }
}
