package dev.faultline.advise;

import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.Function;
import dev.faultline.kb.expr.Node;
import dev.faultline.kb.expr.Relation;
import dev.faultline.kb.expr.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition in words, with the values of this case: only the parts that decide it. What is
 * already true is not asked again in an "if", and a false condition reads as what is the case
 * instead.
 */
final class ConditionWords {
  private final Bindings bindings;
  private final OperandWords operands;

  ConditionWords(Bindings bindings) {
    this.bindings = bindings;
    this.operands = new OperandWords(bindings);
  }

  /**
   * A clause without its "if".
   *
   * @param truth whether to say that the node holds or that it does not
   */
  String clause(Node node, boolean truth) {
    if (node instanceof Node.Not not) {
      return clause(not.operand(), !truth);
    }
    if (node instanceof Node.And and) {
      return junction(and.operands(), truth, truth);
    }
    if (node instanceof Node.Or or) {
      return junction(or.operands(), truth, !truth);
    }
    if (node instanceof Node.Compare compare) {
      return comparison(compare, truth);
    }
    if (node instanceof Node.In in) {
      return membership(in, truth);
    }
    if (node instanceof Node.Name name) {
      return FlagWords.clause(name.name(), bindings.label(name.name()), truth);
    }
    return node instanceof Node.Call call
        ? call(call, truth)
        : operands.plain(node) + (truth ? "" : " is false");
  }

  /**
   * @param all whether every operand has to be as {@code truth} says, or one of them
   */
  private String junction(List<Node> nodes, boolean truth, boolean all) {
    List<Node> deciding = deciding(nodes, truth, all);
    List<String> clauses = new ArrayList<>();
    for (Node node : deciding) {
      if (deciding.size() > 1 && isKnownCall(node)) {
        // known(x) and x > 5: the second says it.
        continue;
      }
      boolean nested = node instanceof Node.Or && deciding.size() > 1 && all && truth;
      clauses.add((nested ? "either " : "") + clause(node, truth));
    }
    return clauses.isEmpty()
        ? clause(deciding.get(0), truth)
        : String.join(all ? " and " : " or ", clauses);
  }

  /**
   * The operands that the result hangs on: those still open where it is unknown; those that settle
   * it where one is enough.
   */
  private List<Node> deciding(List<Node> nodes, boolean truth, boolean all) {
    List<Node> open = new ArrayList<>();
    List<Node> settling = new ArrayList<>();
    for (Node node : nodes) {
      Value value = Expression.evaluate(node, bindings);
      if (!value.isKnown()) {
        open.add(node);
      } else if (value.is(truth)) {
        settling.add(node);
      }
    }
    if (all) {
      return open.isEmpty() ? nodes : open;
    }
    return !settling.isEmpty() ? settling : open.isEmpty() ? nodes : open;
  }

  private static boolean isKnownCall(Node node) {
    return node instanceof Node.Call call && call.function() == Function.KNOWN;
  }

  private String comparison(Node.Compare node, boolean truth) {
    Relation relation = truth ? node.relation() : node.relation().opposite();
    if (Expression.evaluate(node.right(), bindings) instanceof Value.Flag flag
        && node.left() instanceof Node.Name name) {
      boolean value = (relation == Relation.EQUAL) == flag.value();
      return FlagWords.clause(name.name(), bindings.label(name.name()), value);
    }
    boolean versions = operands.ages(node.left());
    String right =
        relation.isOrder() ? operands.withValue(node.right()) : operands.plain(node.right());
    if (relation == Relation.EQUAL) {
      return operands.plain(node.left()) + " is " + right;
    }
    String value = relation == Relation.NOT_EQUAL ? operands.value(node.left()) : null;
    return value == null
        ? operands.withValue(node.left()) + " " + words(relation, right, versions)
        : operands.plain(node.left()) + " is " + value + ", not " + right;
  }

  private static String words(Relation relation, String right, boolean versions) {
    return switch (relation) {
      case EQUAL -> "is " + right;
      case NOT_EQUAL -> "is not " + right;
      case LESS -> (versions ? "is older than " : "is less than ") + right;
      case AT_MOST -> versions ? "is " + right + " or older" : "is at most " + right;
      case GREATER -> (versions ? "is newer than " : "is more than ") + right;
      case AT_LEAST -> versions ? "is " + right + " or newer" : "is at least " + right;
    };
  }

  private String membership(Node.In node, boolean truth) {
    boolean positive = truth != node.negated();
    if (node.items().size() == 1) {
      Relation relation = positive ? Relation.EQUAL : Relation.NOT_EQUAL;
      return comparison(
          new Node.Compare(relation, node.left(), node.items().get(0), node.column()), true);
    }
    List<String> items = new ArrayList<>();
    for (Node item : node.items()) {
      items.add(operands.plain(item));
    }
    return operands.withValue(node.left())
        + (positive ? " is one of " : " is none of ")
        + String.join(", ", items);
  }

  private String call(Node.Call node, boolean truth) {
    List<Node> arguments = node.arguments();
    String first = operands.plain(arguments.get(0));
    return switch (node.function()) {
      case KNOWN -> first + (truth ? " is known" : " is not known");
      case CONTAINS -> textual(node, truth ? "contains" : "does not contain");
      case STARTS -> textual(node, truth ? "begins with" : "does not begin with");
      case ENDS -> textual(node, truth ? "ends with" : "does not end with");
      case MATCHES -> textual(node, truth ? "matches" : "does not match");
      default -> operands.plain(node) + (truth ? "" : " is false");
    };
  }

  private String textual(Node.Call node, String verb) {
    return operands.withValue(node.arguments().get(0))
        + " "
        + verb
        + " \""
        + operands.plain(node.arguments().get(1))
        + "\"";
  }
}
