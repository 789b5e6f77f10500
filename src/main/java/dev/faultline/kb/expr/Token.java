package dev.faultline.kb.expr;

/**
 * A piece of an expression.
 *
 * @param text as written; of a string without its quotes
 * @param column 1-based place of its first character
 * @param end 0-based index behind its last character
 */
record Token(Kind kind, String text, int column, int end) {

  enum Kind {
    NUMBER,
    VERSION,
    STRING,
    NAME,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }

  /** For messages. */
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case STRING -> "the string \"" + text + "\"";
      default -> "'" + text + "'";
    };
  }
}
