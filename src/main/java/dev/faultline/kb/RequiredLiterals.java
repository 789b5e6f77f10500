package dev.faultline.kb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Derives from a pattern a set of texts, one of which every match must contain: what the scanner
 * looks for before any regex runs. A small recursive descent over RE2 syntax; anything it does not
 * follow counts as "could be anything", which is always safe.
 */
final class RequiredLiterals {
  /** Fewer bytes than this cost the scanner more than they save. */
  static final int SHORTEST = 6;

  /** Bytes past this make a literal no rarer in practice. */
  private static final int LONG_ENOUGH = 24;

  private final String regex;
  private final int shortest;
  private final GramFrequencies frequencies;
  private int at;

  private RequiredLiterals(String regex, int shortest, GramFrequencies frequencies) {
    this.regex = regex;
    this.shortest = shortest;
    this.frequencies = frequencies;
  }

  /**
   * The texts, or an empty list when no set of texts of at least {@link #SHORTEST} bytes is
   * required.
   */
  static List<String> of(String expandedRegex) {
    return of(expandedRegex, SHORTEST, GramFrequencies.NONE);
  }

  /**
   * The same for texts of at least so many bytes, and rather for one that ordinary logs do not hold
   * than for the longest.
   */
  static List<String> of(String expandedRegex, int shortest, GramFrequencies frequencies) {
    RequiredLiterals parser = new RequiredLiterals(expandedRegex, shortest, frequencies);
    List<String> best = parser.alternatives(false);
    return best == null ? List.of() : best;
  }

  /**
   * Parses {@code a|b|c} up to the closing parenthesis or the end. Null when one branch requires
   * nothing.
   */
  private List<String> alternatives(boolean caseless) {
    List<String> union = new ArrayList<>();
    boolean every = true;
    while (true) {
      List<String> branch = sequence(caseless);
      every &= branch != null;
      if (branch != null) {
        for (String literal : branch) {
          if (!union.contains(literal)) {
            union.add(literal);
          }
        }
      }
      if (at >= regex.length() || regex.charAt(at) != '|') {
        return every ? union : null;
      }
      at++;
    }
  }

  /** Parses one branch and gives the best set that it requires, or null. */
  private List<String> sequence(boolean caseless) {
    List<String> best = null;
    StringBuilder run = new StringBuilder();
    boolean folded = caseless;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      int start = at;
      int literal = -1;
      List<String> inner = null;
      char c = regex.charAt(at);
      if (c == '(') {
        if (isFlagGroup()) {
          folded |= regex.startsWith("(?i", at);
          at = regex.indexOf(')', at) + 1;
          best = better(best, flush(run));
          continue;
        }
        inner = group(folded);
      } else if (c == '[') {
        skipClass();
      } else if (c == '\\') {
        literal = escape();
      } else if (c == '.' || c == '^' || c == '$') {
        at++;
      } else {
        literal = c;
        at++;
      }
      int least = quantifier();
      if (literal >= 0 && !folded && isScannable((char) literal)) {
        if (least == 1) {
          run.append((char) literal);
          continue;
        }
        if (least > 1) {
          run.append((char) literal);
        }
        best = better(best, flush(run));
        if (least == PLUS) {
          run.append((char) literal);
        }
        continue;
      }
      if (start == at) {
        throw new IllegalStateException("no progress at " + at + " in " + regex);
      }
      best = better(best, flush(run));
      if (inner != null && least >= 1) {
        best = better(best, inner);
      }
    }
    return better(best, flush(run));
  }

  /** {@code +}: at least once, and another of the same may follow. */
  private static final int PLUS = 2;

  /** Skips a quantifier and tells how often at least: 0, 1 (exactly once), or {@link #PLUS}. */
  private int quantifier() {
    if (at >= regex.length()) {
      return 1;
    }
    int least = 1;
    char c = regex.charAt(at);
    if (c == '*' || c == '?') {
      least = 0;
      at++;
    } else if (c == '+') {
      least = PLUS;
      at++;
    } else if (c == '{' && at + 1 < regex.length() && Character.isDigit(regex.charAt(at + 1))) {
      least = regex.charAt(at + 1) == '0' ? 0 : PLUS;
      at = regex.indexOf('}', at) + 1;
    } else {
      return 1;
    }
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    return least;
  }

  private boolean isFlagGroup() {
    int i = at + 2;
    if (!regex.startsWith("(?", at)) {
      return false;
    }
    while (i < regex.length() && "imsU-".indexOf(regex.charAt(i)) >= 0) {
      i++;
    }
    return i > at + 2 && i < regex.length() && regex.charAt(i) == ')';
  }

  private List<String> group(boolean caseless) {
    boolean folded = caseless;
    at++;
    if (at < regex.length() && regex.charAt(at) == '?') {
      int end = at + 1;
      if (regex.startsWith("?P<", at) || regex.startsWith("?<", at)) {
        end = regex.indexOf('>', at) + 1;
      } else {
        int colon = regex.indexOf(':', at) + 1;
        folded |= regex.substring(at, colon).indexOf('i') >= 0;
        end = colon;
      }
      at = end;
    }
    List<String> inner = alternatives(folded);
    at++;
    return inner;
  }

  private void skipClass() {
    at++;
    if (at < regex.length() && regex.charAt(at) == '^') {
      at++;
    }
    if (at < regex.length() && regex.charAt(at) == ']') {
      at++;
    }
    while (at < regex.length() && regex.charAt(at) != ']') {
      if (regex.startsWith("[:", at)) {
        at = regex.indexOf(":]", at) + 1;
      } else if (regex.charAt(at) == '\\') {
        at++;
      }
      at++;
    }
    at++;
  }

  /** The literal character of an escape, or -1 for a class or an assertion. */
  private int escape() {
    at++;
    char c = at < regex.length() ? regex.charAt(at) : '\\';
    at++;
    if (c == 'p' || c == 'P') {
      at = at < regex.length() && regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      return -1;
    }
    if (c == 'x') {
      at = at < regex.length() && regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 2;
      return -1;
    }
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      at = end < 0 ? regex.length() : end + 2;
      return -1;
    }
    boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return word ? -1 : c;
  }

  /**
   * Whether the raw bytes of a log show the character as itself: quotes, angle brackets and
   * backslashes may be escaped there, {@code =} and {@code &} too. Letters of Chinese, Japanese and
   * Korean are never changed by stripping; punctuation beyond ASCII may be.
   */
  private static boolean isScannable(char c) {
    return c >= ' ' && c < 0x7f && "\"'<>&\\=`".indexOf(c) < 0
        || c >= 0x3041 && c <= 0x30fe
        || c >= 0x4e00 && c <= 0x9fff
        || c >= 0xac00 && c <= 0xd7a3;
  }

  private List<String> flush(StringBuilder run) {
    String literal = run.toString();
    run.setLength(0);
    return literal.getBytes(StandardCharsets.UTF_8).length < shortest || literal.isBlank()
        ? null
        : List.of(literal);
  }

  /**
   * The rarer of two sets: by shortest member, by how often they stand in ordinary logs (sixteen
   * times as often weighs as much as four bytes less), then by fewer members.
   */
  private List<String> better(List<String> a, List<String> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int worthA = worth(a);
    int worthB = worth(b);
    return worthB > worthA ? b : a;
  }

  private int worth(List<String> literals) {
    int least = LONG_ENOUGH;
    long common = 0;
    for (String literal : literals) {
      byte[] bytes = literal.strip().getBytes(StandardCharsets.UTF_8);
      least = Math.min(least, bytes.length);
      common += frequencies.atMost(bytes);
    }
    int magnitude = Long.SIZE - Long.numberOfLeadingZeros(common);
    return (least - magnitude) * 8 - Math.min(literals.size(), 8);
  }
}
