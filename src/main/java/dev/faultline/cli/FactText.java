package dev.faultline.cli;

import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueFormat;
import dev.faultline.platform.Fact;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import dev.faultline.platform.FactType;

/** A fact's value for people: sizes in the unit that fits. */
final class FactText {
  private FactText() {}

  static String of(Fact.Known fact) {
    FactDefinition definition = FactCatalogue.definition(fact.name());
    if (definition != null && definition.type() == FactType.SIZE) {
      return ValueFormat.format(new Value.Size(Long.parseLong(fact.value())));
    }
    return fact.value();
  }
}
