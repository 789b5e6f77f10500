package dev.faultline.kb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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

  /** Texts of so many bytes are not made longer if that makes more of them. */
  private static final int SELECTIVE = 10;

  /** Texts that alternatives and small classes may multiply to: each takes room in the table. */
  private static final int MOST_TEXTS = 16;

  private static final int MOST_OF_CLASS = 10;

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
    List<String> best = parser.alternatives(false).required;
    return best == null ? List.of() : best;
  }

  /**
   * What is known of a part of a pattern.
   *
   * @param exact all texts that it can match; null when they are many, or stand otherwise in bytes
   * @param required texts of which every match contains one; null when there are none
   */
  private record Part(List<String> exact, List<String> required) {
    static final Part ANYTHING = new Part(null, null);

    /** Matches between two characters. */
    static final Part NOTHING = new Part(List.of(""), null);

    static Part of(char c) {
      return isScannable(c) ? new Part(List.of(String.valueOf(c)), null) : ANYTHING;
    }
  }

  /** Parses {@code a|b|c} up to the closing parenthesis or the end. */
  private Part alternatives(boolean caseless) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> required = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allRequired = true;
    while (true) {
      Part branch = sequence(caseless);
      allExact &= branch.exact != null;
      if (branch.exact != null) {
        exact.addAll(branch.exact);
      }
      allRequired &= branch.required != null;
      if (branch.required != null) {
        required.addAll(branch.required);
      }
      if (at >= regex.length() || regex.charAt(at) != '|') {
        return new Part(
            allExact && exact.size() <= MOST_TEXTS ? List.copyOf(exact) : null,
            allRequired ? leastTexts(required) : null);
      }
      at++;
    }
  }

  /** Parses one branch. */
  private Part sequence(boolean caseless) {
    List<String> best = null;
    List<String> run = Part.NOTHING.exact;
    boolean whole = true;
    boolean folded = caseless;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      if (isFlagGroup()) {
        folded |= regex.startsWith("(?i", at);
        at = regex.indexOf(')', at) + 1;
        continue;
      }
      Part part = atom(folded);
      int least = quantifier();
      if (least == OPTIONAL && part.exact != null) {
        Set<String> orNothing = new LinkedHashSet<>(part.exact);
        orNothing.add("");
        part = new Part(List.copyOf(orNothing), null);
      }
      boolean repeated = least == 0 || least == PLUS;
      List<String> longer = least == 0 ? null : product(run, part.exact);
      if (longer != null && !repeated) {
        run = longer;
        continue;
      }
      whole = false;
      best = better(best, usable(longer != null ? longer : run));
      if (least == 1 || least == PLUS) {
        best = better(best, part.required);
      }
      boolean goesOn = least != 0 && part.exact != null;
      run = goesOn ? part.exact : Part.NOTHING.exact;
    }
    return new Part(whole ? run : null, better(best, usable(run)));
  }

  /** One character, class, assertion or group. */
  private Part atom(boolean folded) {
    char c = regex.charAt(at);
    if (c == '(') {
      return group(folded);
    }
    Part part;
    if (c == '[') {
      part = charClass();
    } else if (c == '\\') {
      part = escape();
    } else {
      at++;
      part = c == '.' ? Part.ANYTHING : c == '^' || c == '$' ? Part.NOTHING : Part.of(c);
    }
    return folded && part != Part.NOTHING ? Part.ANYTHING : part;
  }

  /** Every text of the one behind every text of the other; null when that is not worth it. */
  private static List<String> product(List<String> run, List<String> exact) {
    if (exact == null || run.size() * exact.size() > MOST_TEXTS) {
      return null;
    }
    if (exact.size() > 1 && shortest(run) >= SELECTIVE) {
      return null;
    }
    Set<String> longer = new LinkedHashSet<>();
    for (String head : run) {
      for (String tail : exact) {
        longer.add(head + tail);
      }
    }
    return List.copyOf(longer);
  }

  private static int shortest(List<String> texts) {
    int least = Integer.MAX_VALUE;
    for (String text : texts) {
      least = Math.min(least, text.length());
    }
    return least;
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

  private Part group(boolean caseless) {
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
    Part inner = alternatives(folded);
    at++;
    return inner;
  }

  /** A class of a few characters is so many texts. */
  private Part charClass() {
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
    return classOf(regex.substring(start, at++));
  }

  /** Of plain characters and short ranges; what has another form could be anything. */
  private static Part classOf(String body) {
    List<String> texts = new ArrayList<>();
    if (body.startsWith("^") || body.contains("[:") || body.indexOf('\\') >= 0) {
      return Part.ANYTHING;
    }
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean range = i + 2 < body.length() && body.charAt(i + 1) == '-';
      char last = range ? body.charAt(i + 2) : c;
      i += range ? 2 : 0;
      for (char each = c; each <= last; each++) {
        if (!isScannable(each) || texts.size() == MOST_OF_CLASS) {
          return Part.ANYTHING;
        }
        texts.add(String.valueOf(each));
      }
    }
    return new Part(List.copyOf(texts), null);
  }

  private Part escape() {
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
      return Part.NOTHING;
    } else if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
      return Part.of(c);
    }
    return Part.ANYTHING;
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

  /** The texts without those that hold another one; null when one is too short. */
  private List<String> usable(List<String> run) {
    for (String text : run) {
      if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length < shortest) {
        return null;
      }
    }
    return leastTexts(run);
  }

  /** A text that holds another one of the set is found by that. */
  private static List<String> leastTexts(Collection<String> texts) {
    List<String> least = new ArrayList<>();
    for (String text : texts) {
      if (texts.stream().noneMatch(other -> !other.equals(text) && text.contains(other))) {
        least.add(text);
      }
    }
    return least;
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
