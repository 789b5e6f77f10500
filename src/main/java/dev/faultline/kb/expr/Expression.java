package dev.faultline.kb.expr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A parsed condition or computation. Immutable. */
public final class Expression {
  private final String source;
  private final Node root;

  private Expression(String source, Node root) {
    this.source = source;
    this.root = root;
  }

  /** Parses a text. The exception names the first place that does not fit the grammar. */
  public static Expression parse(String source) throws ExpressionException {
    return new Expression(source, Parser.parse(source));
  }

  /** As written. */
  public String source() {
    return source;
  }

  /** The tree, for those who put it into words. */
  public Node root() {
    return root;
  }

  /** The value; {@link Value#UNKNOWN} where a name has none or types do not fit. Never throws. */
  public Value evaluate(Scope scope) {
    return evaluate(root, scope);
  }

  /** The value of a part of an expression. */
  public static Value evaluate(Node node, Scope scope) {
    return new Evaluator(scope).evaluate(node);
  }

  /**
   * Every name in the order of the text, those included that are strings when a scope does not know
   * them (see {@link #words}).
   */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    NodeWalk.collect(root, names, true);
    return names;
  }

  /**
   * The names on the right of {@code ==} and {@code !=} and inside {@code [ ]}: strings when a
   * scope does not know them.
   */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    NodeWalk.collect(root, words, false);
    return words;
  }

  /**
   * What the types tell: unknown names, a size plus a number, ordered text.
   *
   * @param typeOf the type of each name, null for a name that does not exist ({@code map::get}
   *     does)
   * @return empty when all is well
   */
  public List<Problem> check(java.util.function.Function<String, ValueType> typeOf) {
    TypeCheck check = new TypeCheck(typeOf);
    check.type(root);
    return check.problems();
  }

  /** The type of the whole, null where it cannot be told. */
  public ValueType type(java.util.function.Function<String, ValueType> typeOf) {
    return new TypeCheck(typeOf).type(root);
  }
}
