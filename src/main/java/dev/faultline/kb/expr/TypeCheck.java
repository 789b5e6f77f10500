package dev.faultline.kb.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Infers types and notes what can never work. A null type is one that cannot be told, already
 * reported or not.
 */
final class TypeCheck {
  private final java.util.function.Function<String, ValueType> typeOf;
  private final List<Problem> problems = new ArrayList<>();

  TypeCheck(java.util.function.Function<String, ValueType> typeOf) {
    this.typeOf = typeOf;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  ValueType type(Node node) {
    if (node instanceof Node.Literal literal) {
      return of(literal.value());
    }
    if (node instanceof Node.Name name) {
      ValueType type = typeOf.apply(name.name());
      if (type == null) {
        report("there is no capture, derived value or fact '" + name.name() + "'", node);
      }
      return type;
    }
    if (node instanceof Node.Word word) {
      ValueType type = typeOf.apply(word.name());
      return type == null ? ValueType.TEXT : type;
    }
    if (node instanceof Node.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (node instanceof Node.Negative negative) {
      return amount(negative.operand(), "'-'");
    }
    if (node instanceof Node.Call call) {
      return call(call);
    }
    condition(node);
    return ValueType.FLAG;
  }

  private void condition(Node node) {
    if (node instanceof Node.And and) {
      and.operands().forEach(operand -> expect(operand, ValueType.FLAG, "'and'"));
    } else if (node instanceof Node.Or or) {
      or.operands().forEach(operand -> expect(operand, ValueType.FLAG, "'or'"));
    } else if (node instanceof Node.Not not) {
      expect(not.operand(), ValueType.FLAG, "'not'");
    } else if (node instanceof Node.Compare compare) {
      compare(compare);
    } else if (node instanceof Node.In in) {
      ValueType left = type(in.left());
      in.items().forEach(item -> comparable(in.left(), left, item, type(item), item));
    }
  }

  private void compare(Node.Compare node) {
    ValueType left = type(node.left());
    comparable(node.left(), left, node.right(), type(node.right()), node);
    if (node.relation().isOrder() && (left == ValueType.TEXT || left == ValueType.FLAG)) {
      report(left.words() + " has no order", node);
    }
  }

  private void comparable(Node left, ValueType a, Node right, ValueType b, Node place) {
    if (a == null || b == null || a == b || meets(left, b) || meets(right, a)) {
      return;
    }
    report(a.words() + " and " + b.words() + " cannot be compared" + hint(a, b), place);
  }

  private static String hint(ValueType a, ValueType b) {
    boolean size = a == ValueType.SIZE || b == ValueType.SIZE;
    boolean number = a == ValueType.NUMBER || b == ValueType.NUMBER;
    return size && number ? ": give the number a unit, or use number(x)" : "";
  }

  /** A number or a text written out is a version where it meets one. */
  private static boolean meets(Node node, ValueType other) {
    return other == ValueType.VERSION
        && node instanceof Node.Literal literal
        && (literal.asVersion() != null
            || (literal.value() instanceof Value.Text text && Version.parse(text.text()) != null));
  }

  private ValueType arithmetic(Node.Arithmetic node) {
    String sign = "'" + node.operator() + "'";
    ValueType left = amount(node.left(), sign);
    ValueType right = amount(node.right(), sign);
    if (left == null || right == null) {
      return null;
    }
    boolean mixed = left != right;
    switch (node.operator()) {
      case '+', '-':
        if (mixed) {
          report("a size and a number cannot be added or subtracted: give the number a unit", node);
        }
        return mixed ? null : left;
      case '*':
        if (left == ValueType.SIZE && !mixed) {
          report("two sizes cannot be multiplied", node);
          return null;
        }
        return mixed ? ValueType.SIZE : ValueType.NUMBER;
      default:
        if (mixed && right == ValueType.SIZE) {
          report("a number cannot be divided by a size", node);
          return null;
        }
        return mixed ? ValueType.SIZE : ValueType.NUMBER;
    }
  }

  private ValueType call(Node.Call node) {
    List<Node> arguments = node.arguments();
    Node first = arguments.get(0);
    String word = node.function().word();
    return switch (node.function()) {
      case KNOWN -> {
        type(first);
        yield ValueType.FLAG;
      }
      case CONTAINS, STARTS, ENDS, MATCHES -> {
        arguments.forEach(argument -> textual(argument, word));
        yield ValueType.FLAG;
      }
      case REPLACE -> {
        arguments.forEach(argument -> textual(argument, word));
        yield ValueType.TEXT;
      }
      case FLOOR, CEIL, ROUND -> stepped(arguments, word, node);
      case MIN, MAX -> same(arguments, word, node);
      case ABS -> amount(first, word);
      case NUMBER -> {
        notFlag(first, word);
        yield ValueType.NUMBER;
      }
      case BYTES -> {
        amount(first, word);
        yield ValueType.SIZE;
      }
      case MAJOR, MINOR -> {
        if (!meets(first, ValueType.VERSION)) {
          expect(first, ValueType.VERSION, word);
        }
        yield ValueType.NUMBER;
      }
      case CAPABILITY -> {
        textual(first, word);
        yield ValueType.VERSION;
      }
      case IF -> {
        expect(first, ValueType.FLAG, word);
        yield same(arguments.subList(1, 3), word, node);
      }
    };
  }

  private ValueType stepped(List<Node> arguments, String word, Node place) {
    ValueType type =
        arguments.size() > 1 ? same(arguments, word, place) : amount(arguments.get(0), word);
    if (arguments.size() == 1 && type == ValueType.SIZE) {
      report(word + " of a size needs a step, as in " + word + "(x, 1 GiB)", place);
    }
    return type;
  }

  private ValueType same(List<Node> arguments, String word, Node place) {
    ValueType first = type(arguments.get(0));
    for (Node argument : arguments.subList(1, arguments.size())) {
      ValueType type = type(argument);
      if (type != null && first != null && type != first) {
        report(
            word + " takes values of one type, not " + first.words() + " and " + type.words(),
            place);
        return null;
      }
    }
    return first;
  }

  private ValueType amount(Node node, String where) {
    ValueType type = type(node);
    if (type == null || type == ValueType.SIZE || type == ValueType.NUMBER) {
      return type;
    }
    String quote = node instanceof Node.Name ? ", or put the words with the '-' into quotes" : "";
    report(
        where
            + " needs a number or a size, not "
            + type.words()
            + (where.equals("'-'") ? quote : ""),
        node);
    return null;
  }

  private void textual(Node node, String where) {
    ValueType type = type(node);
    if (type == ValueType.SIZE || type == ValueType.FLAG) {
      report(where + " needs text, not " + type.words(), node);
    }
  }

  private void notFlag(Node node, String where) {
    if (type(node) == ValueType.FLAG) {
      report(where + " of true/false makes no sense", node);
    }
  }

  private void expect(Node node, ValueType wanted, String where) {
    ValueType type = type(node);
    if (type != null && type != wanted) {
      report(where + " needs " + wanted.words() + ", not " + type.words(), node);
    }
  }

  private static ValueType of(Value value) {
    if (value instanceof Value.Size) {
      return ValueType.SIZE;
    }
    if (value instanceof Value.Num) {
      return ValueType.NUMBER;
    }
    if (value instanceof Version) {
      return ValueType.VERSION;
    }
    return value instanceof Value.Flag ? ValueType.FLAG : ValueType.TEXT;
  }

  private void report(String message, Node node) {
    problems.add(new Problem(message, node.column()));
  }
}
