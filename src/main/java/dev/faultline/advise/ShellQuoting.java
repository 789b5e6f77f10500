package dev.faultline.advise;

/** Makes text a literal in a shell, or refuses. */
public final class ShellQuoting {
  private static final String SAFE_SIGNS = "._+:/@,=~-";

  /**
   * PowerShell takes these for its single quote (PowerShell/PowerShell,
   * engine/parser/CharTraits.cs).
   */
  private static final String POWERSHELL_QUOTES = "'\u2018\u2019\u201a\u201b";

  private ShellQuoting() {}

  /**
   * The value as one word of a command.
   *
   * @param quoted whether the place is inside quotes already: what could end or escape them is
   *     refused
   * @return null when there is no safe way to write it
   */
  static String word(Shell shell, String value, boolean quoted) {
    if (value.isEmpty() || startsOption(value, 0)) {
      return null;
    }
    if (isSafe(value)) {
      return value;
    }
    if (quoted) {
      return isSafeInside(shell, value) ? value : null;
    }
    return literal(shell, value);
  }

  /**
   * The value as a quoted literal; null when the shell has no form in which nothing of it is
   * special.
   */
  public static String literal(Shell shell, String value) {
    if (!isPlain(value)) {
      return null;
    }
    return switch (shell) {
      case POSIX -> "'" + value.replace("'", "'\\''") + "'";
      case POWERSHELL -> "'" + doubled(value) + "'";
      // cmd expands % and ! also inside quotes, and has no escape for a quote.
      case CMD -> hasAny(value, "\"%!") ? null : "\"" + value + "\"";
    };
  }

  /** Letters, digits and signs that mean nothing to any of the shells. */
  public static boolean isSafe(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isSafe(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isSafe(char c) {
    return (c >= '0' && c <= '9')
        || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || SAFE_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isSafeInside(Shell shell, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      // A backslash before the closing quote would escape it in POSIX, and is a path everywhere
      // else.
      boolean path = shell != Shell.POSIX && (c == '\\' || c == '(' || c == ')');
      if (!isSafe(c) && !path && (c != ' ' || startsOption(value, i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** A word that begins with "-" is an option to the command, unless it is a number. */
  private static boolean startsOption(String value, int at) {
    return at < value.length()
        && value.charAt(at) == '-'
        && (at + 1 == value.length() || value.charAt(at + 1) < '0' || value.charAt(at + 1) > '9');
  }

  /**
   * No control or format character, no lone surrogate: nothing that a terminal or a paste acts on.
   */
  private static boolean isPlain(String value) {
    int i = 0;
    while (i < value.length()) {
      int c = value.codePointAt(i);
      switch (Character.getType(c)) {
        case Character.CONTROL,
        Character.FORMAT,
        Character.SURROGATE,
        Character.PRIVATE_USE,
        Character.UNASSIGNED,
        Character.LINE_SEPARATOR,
        Character.PARAGRAPH_SEPARATOR:
          return false;
        default:
          i += Character.charCount(c);
      }
    }
    return true;
  }

  private static String doubled(String value) {
    StringBuilder text = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append(c);
      if (POWERSHELL_QUOTES.indexOf(c) >= 0) {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean hasAny(String value, String signs) {
    for (int i = 0; i < value.length(); i++) {
      if (signs.indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
