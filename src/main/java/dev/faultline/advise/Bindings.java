package dev.faultline.advise;

import dev.faultline.kb.Entry;
import dev.faultline.kb.Signature;
import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.ExpressionException;
import dev.faultline.kb.expr.Scope;
import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueFormat;
import dev.faultline.kb.expr.ValueReader;
import dev.faultline.kb.expr.ValueType;
import dev.faultline.kb.expr.Version;
import dev.faultline.match.Capture;
import dev.faultline.match.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of one diagnosis: captures first, then derived values, then facts. */
final class Bindings implements Scope {
  private final Entry entry;
  private final Map<String, Capture> captures;
  private final Map<String, Value> derived = new HashMap<>();

  /** Derived values that the message says too little for. */
  private final Set<String> unsaid = new HashSet<>();

  private final Facts facts;
  private final Map<String, KnownFact> used;

  /**
   * @param used takes up each fact that was asked for and had a value
   */
  Bindings(Match match, Facts facts, Map<String, KnownFact> used) {
    this.entry = match.entry();
    this.captures = match.captures();
    this.facts = facts;
    this.used = used;
    // In the order of the file: a later one may use an earlier one.
    for (Map.Entry<String, String> formula : entry.derive().entrySet()) {
      derived.put(formula.getKey(), computed(formula.getKey(), formula.getValue()));
    }
  }

  private Value computed(String name, String formula) {
    try {
      Expression expression = Expression.parse(formula);
      Value value = expression.evaluate(this);
      if (!value.isKnown() && lacksName(expression)) {
        unsaid.add(name);
      }
      return value;
    } catch (ExpressionException reportedByTheChecker) {
      return Value.UNKNOWN;
    }
  }

  @Override
  public Value get(String name) {
    Capture capture = captures.get(name);
    if (capture != null) {
      return ValueReader.read(capture.type(), capture.text());
    }
    Value value = derived.get(name);
    return value == null ? fact(name) : value;
  }

  private Value fact(String name) {
    KnownFact fact = facts.known(name);
    if (fact == null) {
      return Value.UNKNOWN;
    }
    used.put(name, fact);
    return fact.value();
  }

  /** A capture counts as a name also where its part of the message is missing. */
  @Override
  public boolean knows(String name) {
    return captures.containsKey(name)
        || entry.derive().containsKey(name)
        || declaresCapture(name)
        || facts.defines(name);
  }

  private boolean declaresCapture(String name) {
    String end = ":" + name + "}";
    for (Signature signature : entry.signatures()) {
      if (signature.pattern().contains(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition has a name that the message could have said, but did not. */
  boolean saysTooLittleFor(String condition) {
    try {
      return lacksName(Expression.parse(condition));
    } catch (ExpressionException reportedByTheChecker) {
      return false;
    }
  }

  private boolean lacksName(Expression expression) {
    for (String name : expression.names()) {
      if (unsaid.contains(name) || declaresCapture(name) && !get(name).isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** The text to show: a capture's own, else the value in normal form; null when there is none. */
  String shown(String name) {
    Capture capture = captures.get(name);
    if (capture != null) {
      return capture.text().strip();
    }
    Value value = get(name);
    return value.isKnown() ? ValueFormat.format(value) : null;
  }

  /** Whether the name is a version, also where its value is unknown. */
  boolean isVersion(String name) {
    Value value = get(name);
    return value.isKnown() ? value instanceof Version : facts.type(name) == ValueType.VERSION;
  }

  /** The name in words. */
  String label(String name) {
    String label =
        captures.containsKey(name) || derived.containsKey(name) ? null : facts.label(name);
    return label == null ? name.replace('_', ' ') : label;
  }
}
