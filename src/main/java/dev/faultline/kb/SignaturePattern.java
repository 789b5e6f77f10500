package dev.faultline.kb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A signature's pattern with its typed captures expanded to plain RE2.
 *
 * @param regex RE2 syntax; one named group {@code g0}, {@code g1} … per capture, in order
 * @param names capture name of each group; the same name may stand several times (alternatives)
 * @param types capture type of each group
 */
public record SignaturePattern(String regex, List<String> names, List<CaptureType> types) {

  /**
   * Expands {@code %{TYPE:name}} and {@code %{TYPE}}.
   *
   * @throws PatternSyntaxProblem on an unknown type or a malformed capture
   */
  public static SignaturePattern expand(String pattern) throws PatternSyntaxProblem {
    StringBuilder regex = new StringBuilder(pattern.length() * 2);
    List<String> names = new ArrayList<>();
    List<CaptureType> types = new ArrayList<>();
    int at = 0;
    while (true) {
      int open = pattern.indexOf("%{", at);
      if (open < 0) {
        return new SignaturePattern(
            regex.append(pattern, at, pattern.length()).toString(), names, types);
      }
      regex.append(pattern, at, open);
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        throw new PatternSyntaxProblem("%{ without }", open);
      }
      int colon = pattern.indexOf(':', open);
      boolean named = colon >= 0 && colon < close;
      CaptureType type = type(pattern.substring(open + 2, named ? colon : close), open);
      if (named) {
        regex.append("(?P<g").append(names.size()).append('>').append(type.regex()).append(')');
        names.add(name(pattern.substring(colon + 1, close), colon));
        types.add(type);
      } else {
        regex.append("(?:").append(type.regex()).append(')');
      }
      at = close + 1;
    }
  }

  private static CaptureType type(String word, int at) throws PatternSyntaxProblem {
    for (CaptureType type : CaptureType.values()) {
      if (type.name().equals(word)) {
        return type;
      }
    }
    throw new PatternSyntaxProblem("unknown capture type " + word, at);
  }

  private static String name(String word, int at) throws PatternSyntaxProblem {
    boolean good = !word.isEmpty() && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      good &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
    if (!good) {
      throw new PatternSyntaxProblem("a capture's name is lower case letters, digits and _", at);
    }
    return word;
  }

  /** Type of each capture name; the first occurrence decides. */
  public Map<String, CaptureType> captureTypes() {
    Map<String, CaptureType> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.putIfAbsent(names.get(i), types.get(i));
    }
    return byName;
  }
}
