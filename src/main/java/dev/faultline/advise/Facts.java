package dev.faultline.advise;

import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueType;
import java.util.Map;

/** What is known about the machine, as the advice needs it. */
public interface Facts {

  /** Nothing is known, and no name is a fact. */
  Facts NONE = of(Map.of(), Map.of(), Map.of());

  /** The fact of that name; null when it has no value. */
  KnownFact known(String name);

  /** The name in words ({@code free GPU memory}); null when there is no such fact. */
  String label(String name);

  /** The type of the fact, with or without a value; null when there is no such fact. */
  ValueType type(String name);

  /** Facts that are all there already. */
  static Facts of(
      Map<String, KnownFact> known, Map<String, String> labels, Map<String, ValueType> types) {
    return new ListedFacts(known, labels, types);
  }

  /** The value, {@link Value#UNKNOWN} when there is none. */
  default Value value(String name) {
    KnownFact fact = known(name);
    return fact == null ? Value.UNKNOWN : fact.value();
  }

  /** Whether the name is a fact at all. */
  default boolean defines(String name) {
    return label(name) != null || known(name) != null;
  }
}
