package dev.faultline.kb.expr;

/** A text that is not an expression. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;

  ExpressionException(String message, int column) {
    super(message);
    this.column = column;
  }

  /** 1-based place in the expression. */
  public int column() {
    return column;
  }
}
