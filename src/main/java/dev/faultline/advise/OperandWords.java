package dev.faultline.advise;

import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.Function;
import dev.faultline.kb.expr.Node;
import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueFormat;
import dev.faultline.kb.expr.Version;

/** The sides of a comparison in words. */
final class OperandWords {
  /** A captured text can be a whole line. */
  private static final int MAX_TEXT = 60;

  private final Bindings bindings;

  OperandWords(Bindings bindings) {
    this.bindings = bindings;
  }

  /**
   * {@code free GPU memory (1.21 GiB)}: the words, and the value where the words alone do not give
   * it.
   */
  String withValue(Node node) {
    String words = plain(node);
    if (node instanceof Node.Literal
        || (node instanceof Node.Word word && !bindings.knows(word.name()))) {
      return words;
    }
    String value = value(node);
    if (value == null) {
      return words;
    }
    return words + " (" + value + ")";
  }

  /** The words alone. */
  String plain(Node node) {
    if (node instanceof Node.Literal literal) {
      return literal.asVersion() == null
          ? ValueFormat.format(literal.value())
          : literal.asVersion().text();
    }
    if (node instanceof Node.Name name) {
      return bindings.label(name.name());
    }
    if (node instanceof Node.Word word) {
      return bindings.knows(word.name()) ? bindings.label(word.name()) : word.name();
    }
    if (node instanceof Node.Arithmetic arithmetic) {
      return nested(arithmetic.left())
          + " "
          + sign(arithmetic.operator())
          + " "
          + nested(arithmetic.right());
    }
    if (node instanceof Node.Negative negative) {
      return "-" + nested(negative.operand());
    }
    if (node instanceof Node.Call call) {
      StringBuilder text = new StringBuilder(call.function().word()).append('(');
      for (int i = 0; i < call.arguments().size(); i++) {
        text.append(i == 0 ? "" : ", ").append(plain(call.arguments().get(i)));
      }
      return text.append(')').toString();
    }
    return new ConditionWords(bindings).clause(node, true);
  }

  private String nested(Node node) {
    return node instanceof Node.Arithmetic ? "(" + plain(node) + ")" : plain(node);
  }

  private static char sign(char operator) {
    return operator == '*' ? '×' : operator;
  }

  /**
   * Whether "older" and "newer" are the words; a compute capability is a version that grows, not
   * ages.
   */
  boolean ages(Node node) {
    if (node instanceof Node.Name name) {
      return bindings.isVersion(name.name()) && !name.name().equals("gpu.compute_capability");
    }
    boolean capability = node instanceof Node.Call call && call.function() == Function.CAPABILITY;
    return !capability && Expression.evaluate(node, bindings) instanceof Version;
  }

  /** The value in short, null when unknown. */
  String value(Node node) {
    String name =
        node instanceof Node.Name n ? n.name() : node instanceof Node.Word w ? w.name() : null;
    Value value = Expression.evaluate(node, bindings);
    String text =
        name != null ? bindings.shown(name) : value.isKnown() ? ValueFormat.format(value) : null;
    return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
