package dev.faultline.advise;

import dev.faultline.kb.CaptureType;
import dev.faultline.kb.Entry;
import dev.faultline.match.Capture;
import dev.faultline.match.Chain;
import dev.faultline.match.Evidence;
import dev.faultline.match.Match;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matches written out in a test. */
public final class Matches {
  private Matches() {}

  public static Chain alone(Match cause) {
    return new Chain(cause, List.of());
  }

  public static Match match(Entry entry, long line, String text, Map<String, Capture> captures) {
    return match(entry, line, text, captures, 1);
  }

  public static Match match(
      Entry entry, long line, String text, Map<String, Capture> captures, long count) {
    return new Match(entry, List.of(new Evidence(line, 1, text, captures)), count, List.of());
  }

  /** Triples of type, name and text. */
  public static Map<String, Capture> captures(String... triples) {
    Map<String, Capture> captures = new LinkedHashMap<>();
    for (int i = 0; i < triples.length; i += 3) {
      captures.put(triples[i + 1], new Capture(triples[i + 2], CaptureType.valueOf(triples[i])));
    }
    return captures;
  }
}
