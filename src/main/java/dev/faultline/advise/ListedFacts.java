package dev.faultline.advise;

import dev.faultline.kb.expr.ValueType;
import java.util.Map;

/** Facts out of maps. */
record ListedFacts(
    Map<String, KnownFact> known, Map<String, String> labels, Map<String, ValueType> types)
    implements Facts {

  @Override
  public KnownFact known(String name) {
    return known.get(name);
  }

  @Override
  public String label(String name) {
    return labels.get(name);
  }

  @Override
  public ValueType type(String name) {
    return types.get(name);
  }
}
