package dev.faultline.text;

/**
 * Reads the texts out of a log line that is JSON, a Python dict, or one element of a notebook's
 * output: each message field, and each other string that is prose. Tolerates a line that was cut
 * off.
 */
final class JsonLine {
  private static final String MESSAGES =
      " log message msg error err exception event text detail details reason cause description stack stacktrace"
          + " stack_trace traceback exc_info exc_text stderr stdout output evalue ename line MESSAGE Message textPayload ";
  private static final String TIMES = " time ts timestamp asctime datetime date @timestamp ";
  private static final String LEVELS = " level lvl severity levelname log_level loglevel LEVEL ";

  /** Whether the line calls itself a warning. */
  boolean warning;

  private char[] text;
  private int end;
  private int keyStart;
  private int keyEnd;
  private int found;

  /**
   * Appends the texts of the range to {@code out}, unescaped, a line feed between them.
   *
   * @return whether there were any; if not, the range is no such line
   */
  boolean extract(Glyphs in, int from, int to, Glyphs out) {
    text = in.chars;
    end = to;
    warning = false;
    found = 0;
    int i = Token.spaces(text, from, to);
    keyStart = keyEnd = i;
    char first = i < end ? text[i] : ' ';
    if (first == '{' ? !isObject(i) : first != '"' || !isElement(in, i)) {
      return false;
    }
    // Indented JSON may be echoed source, which is known by its indentation; as tabs, which no
    // literal has.
    for (int space = from; space < i; space++) {
      out.append('\t', in.column(space));
    }
    while (i < end) {
      char c = text[i];
      if (c != '"' && c != '\'') {
        i++;
        continue;
      }
      int close = stringEnd(i, end);
      int next = Token.spaces(text, Math.min(close + 1, end), end);
      if (next < end && text[next] == ':') {
        keyStart = i + 1;
        keyEnd = close;
      } else {
        value(in, i + 1, close, out);
      }
      i = close + 1;
    }
    return found > 0;
  }

  private boolean isObject(int from) {
    int i = Token.spaces(text, from + 1, end);
    if (i >= end || text[i] != '"' && text[i] != '\'') {
      return false;
    }
    int close = Token.spaces(text, Math.min(stringEnd(i, end) + 1, end), end);
    return close < end && text[close] == ':';
  }

  /**
   * {@code "key": "text",} or, in a notebook, {@code "coloured text",}: a line of pretty-printed
   * JSON.
   */
  private boolean isElement(Glyphs in, int from) {
    int last = text[end - 1] == ',' ? end - 2 : end - 1;
    if (last <= from || text[last] != '"') {
      return false;
    }
    int close = stringEnd(from, end);
    int next = Token.spaces(text, Math.min(close + 1, end), end);
    if (next < end && text[next] == ':') {
      return true;
    }
    return close == last && in.columns(from, end) != null;
  }

  private int stringEnd(int open, int end) {
    int i = open + 1;
    while (i < end && text[i] != text[open]) {
      i += text[i] == '\\' ? 2 : 1;
    }
    return Math.min(i, end);
  }

  private void value(Glyphs in, int from, int to, Glyphs out) {
    if (isKeyIn(LEVELS)) {
      char c = from < to ? text[from] : ' ';
      warning |= (c == 'w' || c == 'W') && to - from < 9;
      return;
    }
    boolean message = keyEnd > keyStart && isKeyIn(MESSAGES);
    if (isKeyIn(TIMES) || !message && !isProse(from, to)) {
      return;
    }
    if (found++ > 0) {
      out.append('\n', in.column(Math.min(from, end - 1)));
    }
    Unescape.append(in, from, to, out);
  }

  private boolean isProse(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == ' ' || text[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private boolean isKeyIn(String names) {
    int size = keyEnd - keyStart;
    if (size == 0 || size > 12) {
      return false;
    }
    // concat, because + links a call site at run time, which costs a short run milliseconds.
    return names.contains(" ".concat(new String(text, keyStart, size)).concat(" "));
  }
}
