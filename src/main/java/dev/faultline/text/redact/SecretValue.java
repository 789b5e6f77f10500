package dev.faultline.text.redact;

import java.util.Set;

/** Whether a value can be a secret, given the name it is given to. */
final class SecretValue {
  private static final Set<String> PLAIN =
      Set.of(
          "none",
          "null",
          "nil",
          "true",
          "false",
          "undefined",
          "yes",
          "no",
          "str",
          "string",
          "missing",
          "empty",
          "unset",
          "set",
          "redacted",
          "optional",
          "required",
          "invalid",
          "not",
          "is",
          "your_token",
          "token",
          "bearer",
          "basic",
          "unexpected",
          "the",
          "a");

  private SecretValue() {}

  /**
   * @param key lower case; empty for what is known to be none
   * @param value without quotes
   */
  static boolean isSecret(String key, String value) {
    if (key.isEmpty() || value.isBlank() || isStandIn(value)) {
      return false;
    }
    if (key.endsWith("token") || key.endsWith("credential") || key.endsWith("signature")) {
      // "token: 128", "unexpected token: import": shorter ones are too weak to be of use.
      return value.length() >= 8 && !isLowerWord(value) && !isNumber(value);
    }
    return !(isLowerWord(value) && key.endsWith("key")) || value.length() >= 16;
  }

  /** What to put in place of a value that may begin with words that tell its kind. */
  static String without(String value) {
    for (String kind : new String[] {"hf_", "sk-", "Bearer ", "Basic "}) {
      if (value.startsWith(kind)) {
        return kind + "REDACTED";
      }
    }
    return "REDACTED";
  }

  private static boolean isStandIn(String value) {
    char first = value.charAt(0);
    boolean masked = value.chars().allMatch(c -> c == '*' || c == '.' || c == 'x' || c == 'X');
    char last = value.charAt(value.length() - 1);
    return masked
        || value.endsWith("REDACTED")
        || first == '<' && last == '>'
        || first == '$' && isVariable(value)
        || first == '%' && last == '%'
        || first == '{'
        || first == '('
        || first == '['
        || PLAIN.contains(value.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isVariable(String value) {
    return value.substring(1).chars().allMatch(c -> c >= 'A' && c <= 'Z' || "_{}".indexOf(c) >= 0);
  }

  private static boolean isLowerWord(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!(c >= 'a' && c <= 'z'
          || c == '_'
          || c == '-'
          || c == '.'
          || i == 0 && c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return value.length() < 24;
  }

  private static boolean isNumber(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.') && value.length() < 16;
  }
}
