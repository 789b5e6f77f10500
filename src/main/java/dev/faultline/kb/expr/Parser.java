package dev.faultline.kb.expr;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.faultline.kb.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tokens to a tree, one method per line of the grammar in docs/conditions.md. */
final class Parser {
  /** A chain of sums is as deep as it is long, and the stack is finite. */
  private static final int MAX_LENGTH = 2000;

  private final Cursor cursor;

  private Parser(Cursor cursor) {
    this.cursor = cursor;
  }

  static Node parse(String source) throws ExpressionException {
    if (source.length() > MAX_LENGTH) {
      throw new ExpressionException("longer than " + MAX_LENGTH + " characters", MAX_LENGTH);
    }
    Parser parser = new Parser(new Cursor(Lexer.tokens(source)));
    Node node = parser.or();
    Token rest = parser.cursor.peek();
    if (rest.kind() != Kind.END) {
      throw Cursor.unexpected(rest, "an operator or the end");
    }
    return node;
  }

  private Node or() throws ExpressionException {
    cursor.enter();
    Node first = and();
    if (!cursor.peek().is("or")) {
      cursor.leave();
      return first;
    }
    int column = cursor.peek().column();
    List<Node> operands = new ArrayList<>();
    operands.add(first);
    while (cursor.accept("or")) {
      operands.add(and());
    }
    cursor.leave();
    return new Node.Or(List.copyOf(operands), column);
  }

  private Node and() throws ExpressionException {
    Node first = not();
    if (!cursor.peek().is("and")) {
      return first;
    }
    int column = cursor.peek().column();
    List<Node> operands = new ArrayList<>();
    operands.add(first);
    while (cursor.accept("and")) {
      operands.add(not());
    }
    return new Node.And(List.copyOf(operands), column);
  }

  private Node not() throws ExpressionException {
    Token token = cursor.peek();
    if (!cursor.accept("not")) {
      return comparison();
    }
    cursor.enter();
    Node operand = not();
    cursor.leave();
    return new Node.Not(operand, token.column());
  }

  private Node comparison() throws ExpressionException {
    Node left = sum();
    Token token = cursor.peek();
    Relation relation = token.kind() == Kind.SIGN ? Relation.of(token.text()) : null;
    if (relation != null) {
      cursor.take();
      Node right = sum();
      if (cursor.peek().kind() == Kind.SIGN && Relation.of(cursor.peek().text()) != null) {
        throw new ExpressionException("join two comparisons with 'and'", cursor.peek().column());
      }
      return new Node.Compare(
          relation, left, relation.isOrder() ? right : word(right), token.column());
    }
    if (token.is("in")) {
      cursor.take();
      return new Node.In(left, items(), false, token.column());
    }
    if (token.is("not") && cursor.next().is("in")) {
      cursor.take();
      cursor.take();
      return new Node.In(left, items(), true, token.column());
    }
    return left;
  }

  private List<Node> items() throws ExpressionException {
    cursor.expect("[");
    List<Node> items = new ArrayList<>();
    do {
      items.add(word(sum()));
    } while (cursor.accept(","));
    cursor.expect("]");
    return List.copyOf(items);
  }

  private static Node word(Node node) {
    return node instanceof Node.Name name ? new Node.Word(name.name(), name.column()) : node;
  }

  private Node sum() throws ExpressionException {
    Node left = product();
    while (cursor.peek().is("+") || cursor.peek().is("-")) {
      Token sign = cursor.take();
      left = new Node.Arithmetic(sign.text().charAt(0), left, product(), sign.column());
    }
    return left;
  }

  private Node product() throws ExpressionException {
    Node left = value();
    while (cursor.peek().is("*") || cursor.peek().is("/")) {
      Token sign = cursor.take();
      left = new Node.Arithmetic(sign.text().charAt(0), left, value(), sign.column());
    }
    return left;
  }

  private Node value() throws ExpressionException {
    Token token = cursor.take();
    switch (token.kind()) {
      case NUMBER:
        return number(token);
      case VERSION:
        return new Node.Literal(Version.parse(token.text()), null, token.column());
      case STRING:
        return new Node.Literal(new Value.Text(token.text()), null, token.column());
      case NAME:
        return name(token);
      default:
        break;
    }
    if (token.is("(")) {
      Node inner = or();
      cursor.expect(")");
      return inner;
    }
    if (token.is("-")) {
      cursor.enter();
      Node operand = value();
      cursor.leave();
      return new Node.Negative(operand, token.column());
    }
    throw Cursor.unexpected(token, "a value");
  }

  private Node number(Token token) throws ExpressionException {
    Token unit = cursor.peek();
    double number =
        ValueReader.number(token.text()) instanceof Value.Num n ? n.value() : Double.NaN;
    if (Double.isNaN(number)) {
      throw new ExpressionException("this number is too large", token.column());
    }
    if (unit.kind() != Kind.NAME || isKeyword(unit.text())) {
      return new Node.Literal(new Value.Num(number), Version.parse(token.text()), token.column());
    }
    long factor = ByteUnit.inConditions(unit.text());
    if (factor < 0) {
      throw new ExpressionException(
          "'" + unit.text() + "' is no unit: B, KiB, MiB, GiB, TiB, KB, MB, GB, TB", unit.column());
    }
    cursor.take();
    return new Node.Literal(
        new Value.Size(Operators.saturated(number * factor)), null, token.column());
  }

  private Node name(Token token) throws ExpressionException {
    String name = token.text();
    if (name.equals("true") || name.equals("false")) {
      return new Node.Literal(Value.of(name.equals("true")), null, token.column());
    }
    if (cursor.peek().is("(")) {
      return call(token);
    }
    if (isKeyword(name)) {
      throw Cursor.unexpected(token, "a value");
    }
    if (name.endsWith(".") || name.contains("..")) {
      throw new ExpressionException("'" + name + "' is no name", token.column());
    }
    return new Node.Name(name, token.column());
  }

  private Node call(Token token) throws ExpressionException {
    Function function = Function.of(token.text());
    if (function == null) {
      throw new ExpressionException("there is no function '" + token.text() + "'", token.column());
    }
    cursor.expect("(");
    List<Node> arguments = new ArrayList<>();
    if (!cursor.peek().is(")")) {
      do {
        arguments.add(or());
      } while (cursor.accept(","));
    }
    cursor.expect(")");
    if (!function.takes(arguments.size())) {
      throw new ExpressionException(
          function.word() + " takes " + function.arity() + ", not " + arguments.size(),
          token.column());
    }
    return new Node.Call(
        function, List.copyOf(arguments), pattern(function, arguments), token.column());
  }

  private static Pattern pattern(Function function, List<Node> arguments)
      throws ExpressionException {
    if (function != Function.MATCHES) {
      return null;
    }
    Node regex = arguments.get(1);
    if (!(regex instanceof Node.Literal literal && literal.value() instanceof Value.Text text)) {
      throw new ExpressionException("the regex of matches is a string written out", regex.column());
    }
    try {
      return Pattern.compile(text.text());
    } catch (PatternSyntaxException e) {
      throw new ExpressionException("not an RE2 regex: " + e.getDescription(), regex.column());
    }
  }

  private static boolean isKeyword(String name) {
    return switch (name) {
      case "and", "or", "not", "in" -> true;
      default -> false;
    };
  }
}
