package dev.faultline.kb.expr;

import dev.faultline.kb.expr.Token.Kind;
import java.util.List;

/** The place in a list of tokens, and how deep the parser stands. */
final class Cursor {
  /** Deeper nesting is no condition that anybody reads, and would overflow the stack. */
  private static final int MAX_DEPTH = 50;

  private final List<Token> tokens;
  private int at;
  private int depth;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The token after {@link #peek}; at the end the end. */
  Token next() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  boolean accept(String sign) {
    boolean there = peek().is(sign);
    if (there) {
      at++;
    }
    return there;
  }

  void expect(String sign) throws ExpressionException {
    if (!accept(sign)) {
      throw unexpected(peek(), "'" + sign + "'");
    }
  }

  void enter() throws ExpressionException {
    if (++depth > MAX_DEPTH) {
      throw new ExpressionException("nested too deeply", peek().column());
    }
  }

  void leave() {
    depth--;
  }

  static ExpressionException unexpected(Token token, String expected) {
    return new ExpressionException(
        "expected " + expected + ", found " + token.shown(), token.column());
  }
}
