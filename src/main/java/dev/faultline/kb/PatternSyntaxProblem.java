package dev.faultline.kb;

/** A signature pattern that cannot be used; {@link #index} is the 0-based place in the pattern. */
public final class PatternSyntaxProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final int index;

  PatternSyntaxProblem(String message, int index) {
    super(message);
    this.index = index;
  }

  /** 0-based place in the pattern as the author wrote it. */
  public int index() {
    return index;
  }
}
