package dev.faultline.advise;

import dev.faultline.kb.expr.Value;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known about the machine, as the advice needs it.
 *
 * @param known the fact of that name, null when it has no value
 * @param labels the name in words ({@code free GPU memory}), null when there is no such fact
 */
public record Facts(Function<String, KnownFact> known, Function<String, String> labels) {

  /** Nothing is known, and no name is a fact. */
  public static final Facts NONE = of(Map.of(), Map.of());

  /** Facts that are all there already. */
  public static Facts of(Map<String, KnownFact> known, Map<String, String> labels) {
    return new Facts(known::get, labels::get);
  }

  /** The value, {@link Value#UNKNOWN} when there is none. */
  Value value(String name) {
    KnownFact fact = known.apply(name);
    return fact == null ? Value.UNKNOWN : fact.value();
  }

  /** Whether the name is a fact at all. */
  boolean defines(String name) {
    return labels.apply(name) != null || known.apply(name) != null;
  }
}
