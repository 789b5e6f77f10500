package dev.faultline.advise;

import java.util.ArrayList;
import java.util.List;

/** Puts values into the words and commands of an entry. */
final class Template {
  /** A captured value can be a whole line of a log; a sentence cannot. */
  private static final int MAX_VALUE = 160;

  private Template() {}

  /**
   * What came of a template.
   *
   * @param missing names without a usable value that stand in the text, in order
   */
  record Filled(String text, List<String> missing) {
    boolean isComplete() {
      return missing.isEmpty();
    }
  }

  /**
   * Fills prose: {@code [[ ]]} with an unknown inside is left out, other unknowns read "(unknown)".
   */
  static Filled prose(String template, Bindings bindings) {
    List<String> missing = new ArrayList<>();
    StringBuilder out = new StringBuilder(template.length() + 32);
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf("[[", at);
      int close = open < 0 ? -1 : template.indexOf("]]", open);
      if (close < 0) {
        break;
      }
      fillProse(template.substring(at, open), bindings, out, missing);
      List<String> inside = new ArrayList<>();
      int before = out.length();
      fillProse(template.substring(open + 2, close), bindings, out, inside);
      if (!inside.isEmpty()) {
        out.setLength(before);
      }
      at = close + 2;
    }
    fillProse(template.substring(at), bindings, out, missing);
    return new Filled(tidy(out), missing);
  }

  private static void fillProse(
      String template, Bindings bindings, StringBuilder out, List<String> missing) {
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf("${", at);
      String name = open < 0 ? null : nameAt(template, open);
      if (open < 0) {
        break;
      }
      if (name == null) {
        out.append(template, at, open + 2);
        at = open + 2;
        continue;
      }
      out.append(template, at, open);
      String value = bindings.shown(name);
      if (value == null || value.isEmpty()) {
        missing.add(name);
        out.append("(unknown)");
      } else {
        out.append(withoutStop(cut(value), template, open + name.length() + 3));
      }
      at = open + name.length() + 3;
    }
    out.append(template, at, template.length());
  }

  /**
   * Fills a command or a value of a variable: what is unknown, or has no safe form in the shell,
   * becomes {@code <name>}.
   *
   * @param shell null for lines of code and values, which take only text that is safe everywhere
   */
  static Filled command(String template, Shell shell, Bindings bindings) {
    StringBuilder out = new StringBuilder(template.length() + 32);
    char quote = 0;
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      String name = c == '$' ? nameAt(template, at) : null;
      if (name == null) {
        // An escaped quote neither opens nor closes.
        int taken = escapes(shell, quote, c) ? Math.min(2, template.length() - at) : 1;
        quote = taken == 1 ? quoteAfter(shell, quote, c) : quote;
        out.append(template, at, at + taken);
        at += taken;
        continue;
      }
      String value = bindings.shown(name);
      String safe = value == null ? null : safe(shell, value, quote != 0);
      out.append(safe == null ? "<" + name + ">" : safe);
      at += name.length() + 3;
    }
    return new Filled(out.toString(), placeholders(out.toString()));
  }

  /** The names in {@code <name>}, each once. */
  private static List<String> placeholders(String text) {
    List<String> names = new ArrayList<>();
    int open = text.indexOf('<');
    while (open >= 0) {
      int end = open + 1;
      while (end < text.length()
          && (isNamePart(text.charAt(end), true) || text.charAt(end) == '-')) {
        end++;
      }
      boolean named = end > open + 1 && isLower(text.charAt(open + 1));
      String name = text.substring(open + 1, end);
      if (named && end < text.length() && text.charAt(end) == '>' && !names.contains(name)) {
        names.add(name);
      }
      open = text.indexOf('<', open + 1);
    }
    return names;
  }

  private static String safe(Shell shell, String value, boolean quoted) {
    if (value.length() > 4 * MAX_VALUE) {
      return null;
    }
    return shell == null
        ? (ShellQuoting.isSafe(value) ? value : null)
        : ShellQuoting.word(shell, value, quoted);
  }

  private static boolean escapes(Shell shell, char quote, char c) {
    return quote != '\''
        && c == (shell == Shell.POSIX ? '\\' : shell == Shell.POWERSHELL ? '`' : 0);
  }

  private static char quoteAfter(Shell shell, char quote, char c) {
    if (quote == 0) {
      return c == '"' || (c == '\'' && shell != Shell.CMD) ? c : 0;
    }
    return c == quote ? 0 : quote;
  }

  /**
   * The name of a {@code ${name}} at the index, or null: {@code ${HOME}} and {@code ${x:-y}} are
   * the shell's own. Names are lower case, behind a dot anything.
   */
  private static String nameAt(String text, int at) {
    int start = at + 2;
    if (!text.startsWith("${", at) || start >= text.length() || !isLower(text.charAt(start))) {
      return null;
    }
    int end = start;
    boolean dotted = false;
    while (end < text.length() && isNamePart(text.charAt(end), dotted)) {
      dotted |= text.charAt(end) == '.';
      end++;
    }
    return end < text.length() && text.charAt(end) == '}' ? text.substring(start, end) : null;
  }

  private static boolean isNamePart(char c, boolean dotted) {
    return isLower(c)
        || c == '_'
        || c == '.'
        || (c >= '0' && c <= '9')
        || (dotted && c >= 'A' && c <= 'Z');
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** The value without a last stop where the template goes on with one of its own. */
  private static String withoutStop(String value, String template, int end) {
    int last = value.length() - 1;
    boolean stop = last > 0 && (value.charAt(last) == '.' || value.charAt(last) == ':');
    boolean next = end < template.length() && ".:;,".indexOf(template.charAt(end)) >= 0;
    return stop && next ? value.substring(0, last) : value;
  }

  private static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
  }

  /** A left-out section leaves two spaces, or one before a full stop; a value may end in one. */
  private static String tidy(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int last = out.length() - 1;
      boolean afterSpace = last >= 0 && out.charAt(last) == ' ';
      if (c == ' ' && (afterSpace || last < 0)) {
        continue;
      }
      boolean endsSentence =
          (c == '.' || c == ',') && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
      if (afterSpace && endsSentence) {
        out.setLength(last);
      } else if (endsSentence && c == '.' && isEnded(out)) {
        continue;
      }
      out.append(c);
    }
    return out.toString().stripTrailing();
  }

  /** A word and a full stop; {@code cd ..} is none. */
  private static boolean isEnded(StringBuilder text) {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '.' && Character.isLetter(text.charAt(last - 1));
  }
}
