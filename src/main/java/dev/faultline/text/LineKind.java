package dev.faultline.text;

/** What a line is within its surroundings; decides whether it can be evidence. */
public enum LineKind {
  /** Anything that is none of the others. */
  PLAIN,
  /** {@code Traceback (most recent call last):} and its kin in C++, Rust, Go. */
  TRACEBACK,
  /** {@code File "x.py", line 3, in f}. */
  FRAME,
  /**
   * Source text echoed by a traceback or a notebook, with its {@code ^^^^} marks; never evidence.
   */
  SOURCE,
  /** A dump of local variables; never evidence. */
  LOCALS,
  /** The {@code Type: message} that ends a traceback. */
  EXCEPTION,
  /** "During handling of the above exception …", "The above exception was the direct cause …". */
  CHAIN,
  /** A line that calls itself a warning. */
  WARNING;

  /** Whether a signature may take this line as evidence. */
  public boolean isEvidence() {
    return this != SOURCE && this != LOCALS;
  }
}
