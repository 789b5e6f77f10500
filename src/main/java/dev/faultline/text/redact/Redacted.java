package dev.faultline.text.redact;

import java.util.Map;

/**
 * A text fit to be shown to others.
 *
 * @param counts how often something of a kind was taken out; kinds that were not there are absent
 */
public record Redacted(String text, Map<Kind, Integer> counts) {

  /** {@code 3 user names, 1 token or password}; empty when nothing was taken out. */
  public String summary() {
    StringBuilder words = new StringBuilder();
    for (Kind kind : Kind.values()) {
      Integer count = counts.get(kind);
      if (count != null) {
        words.append(words.isEmpty() ? "" : ", ").append(kind.words(count));
      }
    }
    return words.toString();
  }
}
