package dev.faultline.kb.expr;

/** The six comparisons. */
public enum Relation {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** As it is written. */
  public String sign() {
    return sign;
  }

  /** Whether it asks for an order, which text and true/false do not have. */
  public boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /** Whether it holds for a comparison result as of {@link java.util.Comparator}. */
  boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  /** The relation that holds exactly when this one does not. */
  public Relation opposite() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
    };
  }

  /** Null when the sign is none of the six. */
  static Relation of(String sign) {
    return switch (sign) {
      case "==" -> EQUAL;
      case "!=" -> NOT_EQUAL;
      case "<" -> LESS;
      case "<=" -> AT_MOST;
      case ">" -> GREATER;
      case ">=" -> AT_LEAST;
      default -> null;
    };
  }
}
