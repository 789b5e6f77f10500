package dev.faultline.kb.expr;

/** Where names get their values. */
public interface Scope {

  /** The value of a name, {@link Value#UNKNOWN} when it has none; never null. */
  Value get(String name);

  /**
   * Whether the name is one at all, with or without a value. On the right of {@code ==} and {@code
   * !=} and inside {@code [ ]} a name for which this is false is a string.
   */
  boolean knows(String name);
}
