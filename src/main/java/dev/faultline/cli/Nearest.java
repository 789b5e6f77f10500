package dev.faultline.cli;

import java.util.Collection;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known word nearest to a mistyped one. */
final class Nearest {
  private Nearest() {}

  /** The nearest of the known words, or null when none is near. */
  static String of(String word, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, word.length() / 3));
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : known) {
      int d = distance.apply(word, candidate);
      if (d >= 0 && d < bestDistance) {
        bestDistance = d;
        best = candidate;
      }
    }
    return best;
  }

  /** {@code ", did you mean X?"} or nothing. */
  static String hint(String word, Collection<String> known) {
    String nearest = of(word, known);
    return nearest == null ? "" : " (did you mean " + nearest + "?)";
  }
}
