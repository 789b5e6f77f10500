package dev.faultline.kb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Of more sets than this the others tell little. */
  private static final int MOST_SETS = 4;

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
    List<String> best = parser.best(parser.alternatives(false).required());
    return best == null ? List.of() : best;
  }

  /** The most telling sets of texts of at least so many bytes: a match holds one of each. */
  static List<List<String>> all(String expandedRegex, int shortest) {
    RequiredLiterals parser = new RequiredLiterals(expandedRegex, shortest, GramFrequencies.NONE);
    return parser.alternatives(false).required().stream()
        .distinct()
        .sorted(Comparator.comparingInt(set -> -parser.worth(set)))
        .limit(MOST_SETS)
        .toList();
  }

  /** Parses {@code a|b|c} up to the closing parenthesis or the end. */
  private PatternPart alternatives(boolean caseless) {
    PatternPart all = sequence(caseless);
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all = either(all, sequence(caseless));
    }
    return all;
  }

  /** What one or the other matches holds a text of the one's best set or of the other's. */
  private PatternPart either(PatternPart one, PatternPart other) {
    List<String> bestOfOne = best(one.required());
    List<String> bestOfOther = best(other.required());
    return new PatternPart(
        one.exact() == null || other.exact() == null
            ? null
            : few(union(one.exact(), other.exact())),
        bestOfOne == null || bestOfOther == null
            ? List.of()
            : List.of(PatternPart.leastTexts(union(bestOfOne, bestOfOther))));
  }

  private static List<String> few(List<String> texts) {
    return texts.size() <= PatternPart.MOST_TEXTS ? texts : null;
  }

  private static List<String> union(List<String> one, List<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }

  /** Parses one branch. */
  private PatternPart sequence(boolean caseless) {
    List<List<String>> required = new ArrayList<>();
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
      addUsable(longer != null ? longer : run, required);
      if (least == 1 || least == PLUS) {
        required.addAll(part.required());
      }
      boolean goesOn = least != 0 && part.exact() != null;
      run = goesOn ? part.exact() : PatternPart.NOTHING.exact();
    }
    addUsable(run, required);
    return new PatternPart(whole ? run : null, required);
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

  /** Adds the texts without those that hold another one; not when one is too short. */
  private void addUsable(List<String> run, List<List<String>> required) {
    for (String text : run) {
      if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length < shortest) {
        return;
      }
    }
    required.add(PatternPart.leastTexts(run));
  }

  private List<String> best(List<List<String>> sets) {
    List<String> best = null;
    for (List<String> set : sets) {
      best = better(best, set);
    }
    return best;
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
