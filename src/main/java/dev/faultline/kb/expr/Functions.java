package dev.faultline.kb.expr;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What the functions do to known values; a type error gives {@link Value#UNKNOWN}. */
final class Functions {
  /** Stands for "some version" where a value is to be read as one. */
  static final Version ANY_VERSION = Version.parse("0");

  private Functions() {}

  static Value apply(Function function, List<Value> values, Pattern pattern) {
    Value first = values.get(0);
    return switch (function) {
      case CONTAINS, STARTS, ENDS -> text(function, textOf(first), textOf(values.get(1)));
      case MATCHES -> {
        String text = textOf(first);
        yield text == null ? Value.UNKNOWN : Value.of(pattern.matcher(text).find());
      }
      case FLOOR, CEIL, ROUND -> stepped(function, first, values.size() > 1 ? values.get(1) : null);
      case MIN -> extreme(values, Relation.LESS);
      case MAX -> extreme(values, Relation.GREATER);
      case ABS -> negativeSign(first) ? Operators.negative(first) : orderedOrUnknown(first);
      case NUMBER -> numberOf(first);
      case BYTES -> bytesOf(first);
      case MAJOR -> first instanceof Version v ? new Value.Num(v.part(0)) : Value.UNKNOWN;
      case MINOR -> first instanceof Version v ? new Value.Num(v.part(1)) : Value.UNKNOWN;
      case CAPABILITY -> Capability.of(first);
      case REPLACE -> replaced(textOf(first), textOf(values.get(1)), textOf(values.get(2)));
      // Both look at their arguments before they are known; the evaluator does them.
      case KNOWN, IF -> Value.UNKNOWN;
    };
  }

  /** Versions and numbers are text where text is asked for: contains(pkg.torch, "+cpu"). */
  private static String textOf(Value value) {
    return value instanceof Value.Text || value instanceof Version || value instanceof Value.Num
        ? ValueFormat.format(value)
        : null;
  }

  private static Value text(Function function, String text, String part) {
    if (text == null || part == null) {
      return Value.UNKNOWN;
    }
    int last = text.length() - part.length();
    if (function != Function.CONTAINS) {
      return Value.of(
          text.regionMatches(true, function == Function.STARTS ? 0 : last, part, 0, part.length()));
    }
    for (int i = 0; i <= last; i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return Value.TRUE;
      }
    }
    return Value.FALSE;
  }

  private static Value replaced(String text, String from, String to) {
    if (text == null || from == null || to == null) {
      return Value.UNKNOWN;
    }
    return new Value.Text(from.isEmpty() ? text : text.replace(from, to));
  }

  private static Value stepped(Function function, Value value, Value step) {
    if (value instanceof Value.Num number && (step == null || step instanceof Value.Num)) {
      double unit = step instanceof Value.Num by ? by.value() : 1;
      return unit > 0 ? Operators.number(rounded(function, number.value(), unit)) : Value.UNKNOWN;
    }
    if (value instanceof Value.Size size && step instanceof Value.Size by && by.bytes() > 0) {
      return new Value.Size(Operators.saturated(rounded(function, size.bytes(), by.bytes())));
    }
    return Value.UNKNOWN;
  }

  private static double rounded(Function function, double value, double step) {
    double steps = value / step;
    double nearest = Math.rint(steps);
    // 0.29 / 0.01 is 28.999999999999996: a quotient this near to a whole number is meant to be it.
    boolean whole = Math.abs(steps - nearest) <= 1e-9 * Math.max(1, Math.abs(steps));
    if (!whole) {
      nearest =
          switch (function) {
            case FLOOR -> Math.floor(steps);
            case CEIL -> Math.ceil(steps);
            default -> Math.floor(steps + 0.5);
          };
    }
    double result = nearest * step;
    // 94 × 0.01 is 0.9400000000000001.
    return Double.isFinite(result) && result != Math.rint(result)
        ? new BigDecimal(result).round(new MathContext(12)).doubleValue()
        : result;
  }

  private static Value extreme(List<Value> values, Relation better) {
    Value best = orderedOrUnknown(values.get(0));
    for (Value value : values.subList(1, values.size())) {
      if (!Operators.ordered(best, value)) {
        return Value.UNKNOWN;
      }
      if (better.holds(Operators.order(value, best))) {
        best = value;
      }
    }
    return best;
  }

  private static Value orderedOrUnknown(Value value) {
    return Operators.ordered(value, value) ? value : Value.UNKNOWN;
  }

  private static boolean negativeSign(Value value) {
    return (value instanceof Value.Num number && number.value() < 0)
        || (value instanceof Value.Size size && size.bytes() < 0);
  }

  private static Value numberOf(Value value) {
    if (value instanceof Value.Size size) {
      return new Value.Num(size.bytes());
    }
    String text = textOf(value);
    return text == null ? Value.UNKNOWN : ValueReader.number(text.strip());
  }

  private static Value bytesOf(Value value) {
    if (value instanceof Value.Num number) {
      return new Value.Size(Operators.saturated(number.value()));
    }
    return value instanceof Value.Size ? value : Value.UNKNOWN;
  }
}
