package dev.faultline.text.redact;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was taken out. */
final class Removals {
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /** Counts a replacement, unless it is what was there: a text may be redacted twice. */
  String count(Kind kind, String original, String replacement) {
    if (!original.equals(replacement)) {
      counts.merge(kind, 1, Integer::sum);
    }
    return replacement;
  }

  Map<Kind, Integer> counts() {
    return Map.copyOf(counts);
  }
}
