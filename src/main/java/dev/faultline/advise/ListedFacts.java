package dev.faultline.advise;

import java.util.Map;

/** Facts out of two maps. */
record ListedFacts(Map<String, KnownFact> known, Map<String, String> labels) implements Facts {

  @Override
  public KnownFact known(String name) {
    return known.get(name);
  }

  @Override
  public String label(String name) {
    return labels.get(name);
  }
}
