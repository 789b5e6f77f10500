package dev.faultline.platform.probe;

import dev.faultline.platform.Fact;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one source has found so far. A source that is late writes into closed findings, without
 * effect.
 */
final class Findings {
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private boolean closed;

  /**
   * A value, brought into the normal form of its type.
   *
   * @param raw null and values that cannot be read make the fact unknown
   */
  synchronized void known(String name, String raw, String source) {
    FactDefinition definition = FactCatalogue.definition(name);
    if (closed || definition == null || raw == null) {
      return;
    }
    String value = definition.type().normalise(raw);
    if (value != null) {
      facts.put(name, new Fact.Known(name, value, source));
    } else if (!raw.isBlank()) {
      String shown = raw.strip();
      unknown(
          name, source + " says " + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
    }
  }

  void known(String name, boolean value, String source) {
    known(name, Boolean.toString(value), source);
  }

  void known(String name, long value, String source) {
    known(name, Long.toString(value), source);
  }

  /** Why there is no value; never replaces one. */
  synchronized void unknown(String name, String why) {
    if (!closed && FactCatalogue.definition(name) != null) {
      facts.putIfAbsent(name, new Fact.Unknown(name, why));
    }
  }

  /** The same for several facts. */
  void unknown(List<String> names, String why) {
    for (String name : names) {
      unknown(name, why);
    }
  }

  /** Takes no more; expected facts that are missing become unknown. */
  synchronized List<Fact> close(List<String> expected, String why) {
    unknown(expected, why);
    closed = true;
    return new ArrayList<>(facts.values());
  }
}
