package dev.faultline.advise;

import dev.faultline.kb.expr.ValueReader;
import dev.faultline.kb.expr.ValueType;
import dev.faultline.platform.Fact;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import dev.faultline.platform.Platform;

/**
 * The machine as the adviser sees it: texts become typed values by what the catalogue says of each
 * name.
 */
public final class PlatformFacts implements Facts {
  private static final ValueType[] TYPES = ValueType.values();

  private final Platform platform;

  private PlatformFacts(Platform platform) {
    this.platform = platform;
  }

  /** The facts of a platform; unknown ones have no value. */
  public static Facts of(Platform platform) {
    return new PlatformFacts(platform);
  }

  @Override
  public KnownFact known(String name) {
    FactDefinition definition = FactCatalogue.definition(name);
    if (definition == null || !(platform.fact(name) instanceof Fact.Known fact)) {
      return null;
    }
    ValueType type = valueType(definition);
    return new KnownFact(ValueReader.read(type, fact.value()), fact.source());
  }

  @Override
  public String label(String name) {
    FactDefinition definition = FactCatalogue.definition(name);
    return definition == null ? null : definition.label();
  }

  @Override
  public ValueType type(String name) {
    FactDefinition definition = FactCatalogue.definition(name);
    return definition == null ? null : valueType(definition);
  }

  /** Not {@code valueOf}: the first look-up of an enum's name goes through reflection. */
  private static ValueType valueType(FactDefinition definition) {
    String name = definition.type().name();
    for (ValueType type : TYPES) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new IllegalStateException("no type of values for " + name);
  }
}
