package dev.faultline.kb.expr;

import dev.faultline.kb.CaptureType;

/** The types of the language, as an author names them. */
public enum ValueType {
  SIZE("a size"),
  NUMBER("a number"),
  VERSION("a version"),
  TEXT("text"),
  FLAG("true/false");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  /** With its article, for messages. */
  public String words() {
    return words;
  }

  /** The type of what a capture gives. */
  public static ValueType of(CaptureType type) {
    return switch (type) {
      case SIZE -> SIZE;
      case INT, NUM -> NUMBER;
      case VERSION -> VERSION;
      default -> TEXT;
    };
  }
}
