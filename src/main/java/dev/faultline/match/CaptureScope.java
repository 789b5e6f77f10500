package dev.faultline.match;

import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.ExpressionException;
import dev.faultline.kb.expr.Scope;
import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of a {@code where} condition: the captures of a match and the entry's derived values. */
final class CaptureScope implements Scope {
  private final Map<String, Capture> captures;
  private final Map<String, String> derive;
  private final Map<String, Value> computed = new HashMap<>();
  private final Set<String> underway = new HashSet<>();

  CaptureScope(Map<String, Capture> captures, Map<String, String> derive) {
    this.captures = captures;
    this.derive = derive;
  }

  @Override
  public Value get(String name) {
    Capture capture = captures.get(name);
    if (capture != null) {
      return ValueReader.read(capture.type(), capture.text());
    }
    String expression = derive.get(name);
    if (expression == null || !underway.add(name)) {
      return Value.UNKNOWN;
    }
    Value value = computed.get(name);
    if (value == null) {
      value = evaluate(expression);
      computed.put(name, value);
    }
    underway.remove(name);
    return value;
  }

  @Override
  public boolean knows(String name) {
    return captures.containsKey(name) || derive.containsKey(name);
  }

  private Value evaluate(String expression) {
    try {
      return Expression.parse(expression).evaluate(this);
    } catch (ExpressionException e) {
      return Value.UNKNOWN;
    }
  }

  /**
   * Whether a condition is certainly true here; one that does not parse is not (the checker reports
   * it).
   */
  boolean holds(String condition) {
    return evaluate(condition) instanceof Value.Flag flag && flag.value();
  }
}
