package dev.faultline.kb.expr;

/** What a name or an expression stands for. */
public sealed interface Value
    permits Value.Size, Value.Num, Version, Value.Text, Value.Flag, Value.Unknown {

  /** The value of everything that nobody knows. */
  Value UNKNOWN = new Unknown();

  /** {@link Flag} true. */
  Value TRUE = new Flag(true);

  /** {@link Flag} false. */
  Value FALSE = new Flag(false);

  /**
   * An amount of memory in bytes; negative where a difference is. Saturates at the ends of long.
   */
  record Size(long bytes) implements Value {}

  /** A plain number. */
  record Num(double value) implements Value {}

  /** Words. */
  record Text(String text) implements Value {}

  /** True or false. */
  record Flag(boolean value) implements Value {}

  /** No value. */
  record Unknown() implements Value {}

  /** The shared {@link Flag}. */
  static Value of(boolean flag) {
    return flag ? TRUE : FALSE;
  }

  /**
   * Whether this is that flag. Records' own {@code equals} costs milliseconds at its first call.
   */
  default boolean is(boolean flag) {
    return this instanceof Flag known && known.value() == flag;
  }

  /** Whether there is a value at all. */
  default boolean isKnown() {
    return !(this instanceof Unknown);
  }
}
