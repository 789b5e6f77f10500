package dev.faultline.text;

/**
 * What a single line looks like, whatever stands around it. Indices are those of its first
 * character that is no space.
 */
final class Looks {
  private Looks() {}

  static int indent(String text) {
    return indent(text, 0);
  }

  static int indent(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  static boolean isHeader(String text) {
    return text.contains("Traceback (most recent call last)")
        || text.contains("Traceback (innermost last)");
  }

  static boolean isChain(String text, int i) {
    return text.startsWith("During handling of the above exception", i)
        || text.startsWith("The above exception was the direct cause", i)
        || text.startsWith("+-+---", i);
  }

  /** {@code File "x.py", line 3}, Python's own form. */
  static boolean isPythonFrame(String text, int i) {
    if (!text.startsWith("File \"", i)) {
      return false;
    }
    int line = text.indexOf("\", line ", i);
    return line > 0 && digitAt(text, line + 8);
  }

  /** Frames of IPython, Rich and pytest, all of which print a listing behind them. */
  static boolean isListingFrame(String text, int i) {
    if (text.startsWith("File ", i) && !text.startsWith("File \"", i)) {
      return isPlace(text, i + 5);
    }
    if (text.startsWith("Cell In[", i)
        || text.startsWith("Cell In [", i)
        || text.startsWith("Input In [", i)) {
      return true;
    }
    return text.startsWith("<ipython-input-", i)
        || text.startsWith(".py in ", pathEnd(text, i) - 3)
        || isPlace(text, i);
  }

  /**
   * {@code path/file.py:12} with one of {@code ": …"}, {@code ", in f"}, {@code " in f"} or nothing
   * behind it.
   */
  private static boolean isPlace(String text, int i) {
    int path = pathEnd(text, i);
    if (path < i + 4
        || !text.startsWith(".py", path - 3)
        || path >= text.length()
        || text.charAt(path) != ':') {
      return false;
    }
    int end = path + 1;
    while (digitAt(text, end)) {
      end++;
    }
    if (end == path + 1) {
      return false;
    }
    String rest = text.substring(end, Math.min(text.length(), end + 60));
    return rest.isBlank()
        || rest.startsWith(", in ")
        || rest.startsWith(" in ")
        || rest.equals(":")
        || rest.startsWith(": in ")
        || rest.startsWith(":") && isTypeOnly(rest, 2);
  }

  private static int pathEnd(String text, int i) {
    int end = i;
    while (end < text.length()
        && text.charAt(end) != ' '
        && (text.charAt(end) != ':' || end == i + 1)) {
      end++;
    }
    return end;
  }

  private static boolean isTypeOnly(String text, int i) {
    return i < text.length() && identifierEnd(text, i) == text.length();
  }

  /** {@code at f (x.js:1:2)}, {@code at a.b.C.d(C.java:5)}, Go's {@code /x.go:12 +0x1d}. */
  static boolean isOtherFrame(String text, int i) {
    if (i > 0 && text.startsWith("at ", i)) {
      return text.endsWith(")") || digitAt(text, text.length() - 1);
    }
    int go = i > 0 ? text.indexOf(".go:", i) : -1;
    return go > 0 && digitAt(text, go + 4);
  }

  /**
   * {@code module.Type: message} or a bare type, with a name that only exceptions have.
   *
   * @return index behind the type, or -1
   */
  static int exceptionEnd(String text, int i) {
    int end = typeEnd(text, i);
    if (end <= i || end < text.length() && text.charAt(end) != ':') {
      return -1;
    }
    if (end + 1 < text.length() && text.charAt(end + 1) != ' ') {
      return -1;
    }
    int name = text.lastIndexOf('.', end - 1) + 1;
    return isExceptionName(text, Math.max(name, i), end) ? end : -1;
  }

  /** A module may be a folder with strokes in its name, as ComfyUI's nodes are; a class may not. */
  private static int typeEnd(String text, int i) {
    int end = identifierEnd(text, i);
    while (end > i
        && end + 1 < text.length()
        && text.charAt(end) == '-'
        && Levels.isWord(text.charAt(end + 1))) {
      int next = end + 1;
      while (next < text.length()
          && (Levels.isWord(text.charAt(next)) || text.charAt(next) == '.')) {
        next++;
      }
      end = next;
    }
    return end;
  }

  private static boolean isExceptionName(String text, int from, int to) {
    if (from >= to || !Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    String name = text.substring(from, to);
    return name.endsWith("Error") && to - from > 5
        || name.endsWith("Exception") && to - from > 9
        || name.endsWith("Interrupt")
        || name.endsWith("ExceptionGroup")
        || name.endsWith("Timeout") && to - from > 7
        || switch (name) {
          case "SystemExit",
              "StopIteration",
              "OutOfResources",
              "TemplateNotFound",
              "StopAsyncIteration" ->
              true;
          default -> false;
        };
  }

  /** {@code x.py:12: RuntimeError}: the last frame of pytest's traceback, no listing behind it. */
  static boolean isLastFrame(String text) {
    int colon = text.lastIndexOf(": ");
    return colon > 0 && digitAt(text, colon - 1) && isTypeOnly(text, colon + 2);
  }

  /**
   * In a traceback any dotted name may be the type; the word of a level is none, but for Python's
   * own {@code Exception}.
   */
  static boolean isAnyType(String text, int i) {
    int end = identifierEnd(text, i);
    if (Levels.begins(text, i) && !text.startsWith("Exception", i)) {
      return false;
    }
    return end > i
        && (end == text.length()
            || text.startsWith(": ", end)
            || text.charAt(end) == ':' && end + 1 == text.length());
  }

  static int identifierEnd(String text, int i) {
    int end = i;
    while (end < text.length() && (Levels.isWord(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end > i && !digitAt(text, i) ? end : i;
  }

  /** Statements that carry a message and print it only when they fail. */
  static boolean isStatement(String text, int i) {
    if (text.startsWith("raise ", i)) {
      int end = identifierEnd(text, i + 6);
      return end > i + 6
          && (end == text.length() || text.charAt(end) == '(' || text.startsWith(" from", end))
          && !isFollowedByException(text, end);
    }
    if (text.startsWith("assert ", i)) {
      return text.indexOf(", \"", i) > 0
          || text.indexOf(", f\"", i) > 0
          || text.indexOf(", '", i) > 0;
    }
    int call = identifierEnd(text, i);
    if (call >= text.length() || text.charAt(call) != '(') {
      return false;
    }
    String name = text.substring(i, call);
    return switch (name) {
      case "print", "warnings.warn", "rank_zero_warn", "warn" -> true;
      default -> isLogCall(name);
    };
  }

  /** A paste that lost its line breaks: {@code raise X(y) from None pkg.X: the message}. */
  private static boolean isFollowedByException(String text, int from) {
    for (int at = text.indexOf(": ", from); at >= 0; at = text.indexOf(": ", at + 1)) {
      int name = at;
      while (name > from
          && (Levels.isWord(text.charAt(name - 1)) || text.charAt(name - 1) == '.')) {
        name--;
      }
      boolean behind = text.startsWith(") ", name - 2) || text.startsWith(" from None ", name - 11);
      if (behind && exceptionEnd(text, name) == at) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLogCall(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || !name.substring(0, dot).toLowerCase(java.util.Locale.ROOT).contains("log")) {
      return false;
    }
    return switch (name.substring(dot + 1)) {
      case "error",
          "warning",
          "warn",
          "info",
          "debug",
          "exception",
          "critical",
          "fatal",
          "warning_once" ->
          true;
      default -> false;
    };
  }

  static boolean digitAt(String text, int i) {
    return i >= 0 && i < text.length() && isDigit(text.charAt(i));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
