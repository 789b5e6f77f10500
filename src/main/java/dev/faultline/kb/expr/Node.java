package dev.faultline.kb.expr;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * The parsed form of an expression. {@code column} is the 1-based place of a node's first or
 * deciding sign.
 */
public sealed interface Node {

  /** 1-based place in the expression. */
  int column();

  /**
   * A value written out.
   *
   * @param asVersion the same digits read as a version for a plain number, else null: 12.10 is
   *     newer than 12.9
   */
  record Literal(Value value, Version asVersion, int column) implements Node {}

  /** A capture, derived value or fact. */
  record Name(String name, int column) implements Node {}

  /**
   * A bare name where a string may stand: the right side of {@code ==} and {@code !=}, an item of a
   * list. It is a string when the scope does not know it.
   */
  record Word(String name, int column) implements Node {}

  /** {@code not x}. */
  record Not(Node operand, int column) implements Node {}

  /** {@code a and b and …}, two or more. */
  record And(List<Node> operands, int column) implements Node {}

  /** {@code a or b or …}, two or more. */
  record Or(List<Node> operands, int column) implements Node {}

  /** {@code a < b}. */
  record Compare(Relation relation, Node left, Node right, int column) implements Node {}

  /** {@code a in […]}; {@code negated} for {@code not in}. */
  record In(Node left, List<Node> items, boolean negated, int column) implements Node {}

  /** {@code a + b} and its kin; {@code operator} is one of {@code + - * /}. */
  record Arithmetic(char operator, Node left, Node right, int column) implements Node {}

  /** {@code -x}. */
  record Negative(Node operand, int column) implements Node {}

  /**
   * {@code f(a, b)}.
   *
   * @param pattern the compiled second argument of {@code matches}, null for every other function
   */
  record Call(Function function, List<Node> arguments, Pattern pattern, int column)
      implements Node {}
}
