package dev.faultline.kb.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Visits a tree for its names. */
final class NodeWalk {
  private NodeWalk() {}

  /** Adds every name, or only the words, below a node. */
  static void collect(Node node, Set<String> found, boolean all) {
    if (node instanceof Node.Word word) {
      found.add(word.name());
    } else if (all && node instanceof Node.Name name) {
      found.add(name.name());
    }
    for (Node child : children(node)) {
      collect(child, found, all);
    }
  }

  private static List<Node> children(Node node) {
    if (node instanceof Node.And and) {
      return and.operands();
    }
    if (node instanceof Node.Or or) {
      return or.operands();
    }
    if (node instanceof Node.Not not) {
      return List.of(not.operand());
    }
    if (node instanceof Node.Compare compare) {
      return List.of(compare.left(), compare.right());
    }
    if (node instanceof Node.In in) {
      List<Node> children = new ArrayList<>(in.items());
      children.add(0, in.left());
      return children;
    }
    if (node instanceof Node.Arithmetic arithmetic) {
      return List.of(arithmetic.left(), arithmetic.right());
    }
    if (node instanceof Node.Negative negative) {
      return List.of(negative.operand());
    }
    return node instanceof Node.Call call ? call.arguments() : List.of();
  }
}
