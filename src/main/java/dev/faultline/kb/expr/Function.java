package dev.faultline.kb.expr;

/** The functions of the language and how many arguments each takes. */
public enum Function {
  KNOWN("known", 1, 1),
  CONTAINS("contains", 2, 2),
  STARTS("starts", 2, 2),
  ENDS("ends", 2, 2),
  MATCHES("matches", 2, 2),
  FLOOR("floor", 1, 2),
  CEIL("ceil", 1, 2),
  ROUND("round", 1, 2),
  MIN("min", 2, 16),
  MAX("max", 2, 16),
  ABS("abs", 1, 1),
  NUMBER("number", 1, 1),
  BYTES("bytes", 1, 1),
  MAJOR("major", 1, 1),
  MINOR("minor", 1, 1),
  CAPABILITY("capability", 1, 1),
  REPLACE("replace", 3, 3),
  IF("if", 3, 3);

  private static final Function[] ALL = values();

  private final String word;
  private final int least;
  private final int most;

  Function(String word, int least, int most) {
    this.word = word;
    this.least = least;
    this.most = most;
  }

  /** As it is written. */
  public String word() {
    return word;
  }

  boolean takes(int arguments) {
    return arguments >= least && arguments <= most;
  }

  String arity() {
    return least == most
        ? least + (least == 1 ? " argument" : " arguments")
        : least + " to " + most + " arguments";
  }

  /** Null when there is no such function. */
  static Function of(String word) {
    for (Function function : ALL) {
      if (function.word.equals(word)) {
        return function;
      }
    }
    return null;
  }
}
