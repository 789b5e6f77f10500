package dev.faultline.advise;

/** Replaces what differs from run to run, word by word in one pass. */
final class Mask {
  private static final int MAX_LINE = 1000;
  private static final int MAX_QUOTED = 300;

  private final String line;
  private final StringBuilder out = new StringBuilder();
  private int at;

  Mask(String line) {
    this.line = line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
  }

  String masked() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (isSpace(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
        at++;
      } else if (isQuote(c) && quoted(c)) {
        out.append("<text>");
      } else if (isBreak(c)) {
        out.append(c);
        at++;
      } else {
        word();
      }
    }
    return out.toString().stripTrailing();
  }

  /** Steps over a quoted text; an apostrophe inside a word opens none. */
  private boolean quoted(char quote) {
    boolean inWord = at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
    int close = inWord ? -1 : line.indexOf(quote, at + 1);
    if (close < 0 || close - at > MAX_QUOTED) {
      return false;
    }
    at = close + 1;
    return true;
  }

  private void word() {
    int start = at;
    boolean url = false;
    while (at < line.length() && !endsWord(line.charAt(at), url)) {
      url |= line.startsWith("://", at);
      at++;
    }
    if (at == start) {
      // A quote that closes nothing.
      out.append(line.charAt(at++));
      return;
    }
    int end = at;
    while (end > start + 1 && ".:!?".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    String word = line.substring(start, end);
    out.append(WordKind.of(word).mask(word)).append(line, end, at);
  }

  /** An address may hold what ends other words: its query. */
  private static boolean endsWord(char c, boolean url) {
    return isSpace(c) || isQuote(c) || (isBreak(c) && !(url && c == '='));
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  private static boolean isBreak(char c) {
    return "()[]{},;=<>|".indexOf(c) >= 0;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }
}
