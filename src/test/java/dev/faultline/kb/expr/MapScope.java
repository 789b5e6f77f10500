package dev.faultline.kb.expr;

import java.util.HashMap;
import java.util.Map;

/** A scope written out in a test; a name given with UNKNOWN is known as a name only. */
final class MapScope implements Scope {
  private final Map<String, Value> values = new HashMap<>();

  MapScope with(String name, ValueType type, String text) {
    values.put(name, ValueReader.read(type, text));
    return this;
  }

  MapScope without(String name) {
    values.put(name, Value.UNKNOWN);
    return this;
  }

  @Override
  public Value get(String name) {
    return values.getOrDefault(name, Value.UNKNOWN);
  }

  @Override
  public boolean knows(String name) {
    return values.containsKey(name);
  }
}
