package dev.faultline.kb;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    List<String> best = parser.alternatives(false).required();
    return best == null ? List.of() : best;
  }

  /** Parses {@code a|b|c} up to the closing parenthesis or the end. */
  private PatternPart alternatives(boolean caseless) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> required = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allRequired = true;
    while (true) {
      PatternPart branch = sequence(caseless);
      allExact &= branch.exact() != null;
      if (branch.exact() != null) {
        exact.addAll(branch.exact());
      }
      allRequired &= branch.required() != null;
      if (branch.required() != null) {
        required.addAll(branch.required());
      }
      if (at >= regex.length() || regex.charAt(at) != '|') {
        return new PatternPart(
            allExact && exact.size() <= PatternPart.MOST_TEXTS ? List.copyOf(exact) : null,
            allRequired ? PatternPart.leastTexts(required) : null);
      }
      at++;
    }
  }

  /** Parses one branch. */
  private PatternPart sequence(boolean caseless) {
    List<String> best = null;
    List<String> run = PatternPart.NOTHING.exact();
    boolean whole = true;
    boolean folded = caseless;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      if (isFlagGroup()) {
        folded |= regex.startsWith("(?i", at);
        at = regex.indexOf(')', at) + 1;
        continue;
      }
      PatternPart part = atom(folded);
      int least = quantifier();
      if (least == OPTIONAL && part.exact() != null) {
        part = part.orNothing();
      }
      boolean repeated = least == 0 || least == PLUS;
      List<String> longer = least == 0 ? null : PatternPart.joined(run, part.exact());
      if (longer != null && !repeated) {
        run = longer;
        continue;
      }
      whole = false;
      best = better(best, usable(longer != null ? longer : run));
      if (least == 1 || least == PLUS) {
        best = better(best, part.required());
      }
      boolean goesOn = least != 0 && part.exact() != null;
      run = goesOn ? part.exact() : PatternPart.NOTHING.exact();
    }
    return new PatternPart(whole ? run : null, better(best, usable(run)));
  }

  /** One character, class, assertion or group. */
  private PatternPart atom(boolean folded) {
    char c = regex.charAt(at);
    if (c == '(') {
      return group(folded);
    }
    PatternPart part;
    if (c == '[') {
      part = charClass();
    } else if (c == '\\') {
      part = escape();
    } else {
      at++;
      part =
          c == '.'
              ? PatternPart.ANYTHING
              : c == '^' || c == '$' ? PatternPart.NOTHING : PatternPart.of(c);
    }
    return folded && part != PatternPart.NOTHING ? PatternPart.ANYTHING : part;
  }

  /** {@code +}: at least once, and another of the same may follow. */
  private static final int PLUS = 2;

  /** {@code ?}: once or not at all. */
  private static final int OPTIONAL = -1;

  /**
   * Skips a quantifier and tells how often at least: 0, 1 (exactly once), {@link #OPTIONAL} or
   * {@link #PLUS}.
   */
  private int quantifier() {
    if (at >= regex.length()) {
      return 1;
    }
    int least = 1;
    char c = regex.charAt(at);
    if (c == '*' || c == '?') {
      least = c == '?' ? OPTIONAL : 0;
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

  private PatternPart group(boolean caseless) {
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
    PatternPart inner = alternatives(folded);
    at++;
    return inner;
  }

  /** A class of a few characters is so many texts. */
  private PatternPart charClass() {
    int start = ++at;
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
    return PatternPart.ofClass(regex.substring(start, at++));
  }

  private PatternPart escape() {
    at++;
    char c = at < regex.length() ? regex.charAt(at) : '\\';
    at++;
    if (c == 'p' || c == 'P') {
      at = at < regex.length() && regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
    } else if (c == 'x') {
      at = at < regex.length() && regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 2;
    } else if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      at = end < 0 ? regex.length() : end + 2;
    } else if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
      return PatternPart.NOTHING;
    } else if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
      return PatternPart.of(c);
    }
    return PatternPart.ANYTHING;
  }

  /** The texts without those that hold another one; null when one is too short. */
  private List<String> usable(List<String> run) {
    for (String text : run) {
      if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length < shortest) {
        return null;
      }
    }
    return PatternPart.leastTexts(run);
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
