package dev.faultline.kb.expr;

import java.util.ArrayList;
import java.util.List;

/** A tree and a scope to a value, in three-valued logic. */
final class Evaluator {
  private final Scope scope;

  Evaluator(Scope scope) {
    this.scope = scope;
  }

  Value evaluate(Node node) {
    if (node instanceof Node.Literal literal) {
      return literal.value();
    }
    if (node instanceof Node.Name name) {
      return scope.get(name.name());
    }
    if (node instanceof Node.Word word) {
      return scope.knows(word.name()) ? scope.get(word.name()) : new Value.Text(word.name());
    }
    if (node instanceof Node.And and) {
      return junction(and.operands(), false);
    }
    if (node instanceof Node.Or or) {
      return junction(or.operands(), true);
    }
    if (node instanceof Node.Not not) {
      return negated(evaluate(not.operand()));
    }
    if (node instanceof Node.Compare compare) {
      return compare(compare);
    }
    if (node instanceof Node.In in) {
      Value found = in(in);
      return in.negated() ? negated(found) : found;
    }
    if (node instanceof Node.Arithmetic arithmetic) {
      return Operators.arithmetic(
          arithmetic.operator(), evaluate(arithmetic.left()), evaluate(arithmetic.right()));
    }
    if (node instanceof Node.Negative negative) {
      return Operators.negative(evaluate(negative.operand()));
    }
    return call((Node.Call) node);
  }

  /** {@code deciding} settles the whole; otherwise one unknown makes it unknown. */
  private Value junction(List<Node> operands, boolean deciding) {
    Value result = Value.of(!deciding);
    for (Node operand : operands) {
      Value value = evaluate(operand);
      if (value.is(deciding)) {
        return value;
      }
      if (!value.is(!deciding)) {
        result = Value.UNKNOWN;
      }
    }
    return result;
  }

  private static Value negated(Value value) {
    return value instanceof Value.Flag flag ? Value.of(!flag.value()) : Value.UNKNOWN;
  }

  private Value compare(Node.Compare node) {
    Value left = evaluate(node.left());
    Value right = evaluate(node.right());
    return Operators.compare(
        node.relation(), meeting(node.left(), left, right), meeting(node.right(), right, left));
  }

  private Value in(Node.In node) {
    Value left = evaluate(node.left());
    Value result = Value.FALSE;
    for (Node item : node.items()) {
      Value right = evaluate(item);
      Value equal =
          Operators.compare(
              Relation.EQUAL, meeting(node.left(), left, right), meeting(item, right, left));
      if (equal.is(true)) {
        return Value.TRUE;
      }
      if (!equal.isKnown()) {
        result = Value.UNKNOWN;
      }
    }
    return result;
  }

  /** A number or a text that meets a version is read as one. */
  private static Value meeting(Node node, Value value, Value other) {
    if (!(other instanceof Version)) {
      return value;
    }
    Version version = null;
    if (node instanceof Node.Literal literal && literal.asVersion() != null) {
      version = literal.asVersion();
    } else if (value instanceof Value.Num) {
      version = Version.parse(ValueFormat.format(value));
    } else if (value instanceof Value.Text text) {
      version = Version.parse(text.text());
    }
    return version == null ? value : version;
  }

  private Value call(Node.Call node) {
    if (node.function() == Function.IF) {
      Value condition = evaluate(node.arguments().get(0));
      return condition instanceof Value.Flag flag
          ? evaluate(node.arguments().get(flag.value() ? 1 : 2))
          : Value.UNKNOWN;
    }
    List<Value> values = new ArrayList<>(node.arguments().size());
    for (Node argument : node.arguments()) {
      Value value = evaluate(argument);
      if (node.function() == Function.KNOWN) {
        return Value.of(value.isKnown());
      }
      if (!value.isKnown()) {
        return Value.UNKNOWN;
      }
      boolean versionWanted =
          node.function() == Function.MAJOR || node.function() == Function.MINOR;
      values.add(versionWanted ? versionOf(argument, value) : value);
    }
    return Functions.apply(node.function(), values, node.pattern());
  }

  private static Value versionOf(Node node, Value value) {
    Version any = Functions.ANY_VERSION;
    return meeting(node, value, any);
  }
}
