package dev.faultline.kb.expr;

/** What the signs do to two values; a type error gives {@link Value#UNKNOWN}. */
final class Operators {
  private Operators() {}

  /** True, false or unknown. */
  static Value compare(Relation relation, Value left, Value right) {
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      return relation.isOrder()
          ? Value.UNKNOWN
          : Value.of(relation.holds(a.text().equals(b.text()) ? 0 : 1));
    }
    if (left instanceof Value.Flag a && right instanceof Value.Flag b) {
      return relation.isOrder()
          ? Value.UNKNOWN
          : Value.of(relation.holds(a.value() == b.value() ? 0 : 1));
    }
    if (!ordered(left, right)) {
      return Value.UNKNOWN;
    }
    return Value.of(relation.holds(order(left, right)));
  }

  /** Whether both are sizes, both numbers or both versions. */
  static boolean ordered(Value left, Value right) {
    return (left instanceof Value.Size && right instanceof Value.Size)
        || (left instanceof Value.Num && right instanceof Value.Num)
        || (left instanceof Version && right instanceof Version);
  }

  /** The order of two values that are {@link #ordered}. */
  static int order(Value left, Value right) {
    if (left instanceof Value.Size a && right instanceof Value.Size b) {
      return Long.compare(a.bytes(), b.bytes());
    }
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      // Through == so that -0.0 equals 0.0.
      return a.value() == b.value() ? 0 : Double.compare(a.value(), b.value());
    }
    return ((Version) left).order((Version) right);
  }

  static Value arithmetic(char operator, Value left, Value right) {
    return switch (operator) {
      case '+', '-' -> sum(left, right, operator == '-');
      case '*' -> product(left, right);
      default -> quotient(left, right);
    };
  }

  private static Value sum(Value left, Value right, boolean minus) {
    if (left instanceof Value.Size a && right instanceof Value.Size b) {
      return new Value.Size(saturatedSum(a.bytes(), minus ? negated(b.bytes()) : b.bytes()));
    }
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      return number(minus ? a.value() - b.value() : a.value() + b.value());
    }
    return Value.UNKNOWN;
  }

  private static Value product(Value left, Value right) {
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      return number(a.value() * b.value());
    }
    if (left instanceof Value.Size a && right instanceof Value.Num b) {
      return new Value.Size(saturated(a.bytes() * b.value()));
    }
    if (left instanceof Value.Num && right instanceof Value.Size) {
      return product(right, left);
    }
    return Value.UNKNOWN;
  }

  private static Value quotient(Value left, Value right) {
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      return number(a.value() / b.value());
    }
    if (left instanceof Value.Size a && right instanceof Value.Size b) {
      return number((double) a.bytes() / b.bytes());
    }
    if (left instanceof Value.Size a && right instanceof Value.Num b && b.value() != 0) {
      return new Value.Size(saturated(a.bytes() / b.value()));
    }
    return Value.UNKNOWN;
  }

  static Value negative(Value value) {
    if (value instanceof Value.Num number) {
      return new Value.Num(-number.value());
    }
    return value instanceof Value.Size size ? new Value.Size(negated(size.bytes())) : Value.UNKNOWN;
  }

  /** Nothing is said about infinity: division by zero and overflow are unknown. */
  static Value number(double value) {
    return Double.isFinite(value) ? new Value.Num(value) : Value.UNKNOWN;
  }

  /** Nearest whole number of bytes, within long. */
  static long saturated(double bytes) {
    return Math.round(bytes);
  }

  private static long negated(long bytes) {
    return bytes == Long.MIN_VALUE ? Long.MAX_VALUE : -bytes;
  }

  private static long saturatedSum(long a, long b) {
    long sum = a + b;
    // Overflow shows as a sign that neither operand has.
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return sum;
  }
}
