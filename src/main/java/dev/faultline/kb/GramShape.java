package dev.faultline.kb;

/**
 * How literals are sampled.
 *
 * @param stride how far two samples are apart, in bytes, a multiple of four
 */
record GramShape(int stride) {
  /** At this stride the scanner takes two samples of each word that it reads. */
  static final int PAIRS = 4;

  /** Bytes of a sample that must lie in a literal. */
  static final int LEAST = 4;

  /**
   * Length of the shortest literal that no sampling misses, in bytes. At the shortest stride it may
   * be one byte too short, see {@link #first}.
   */
  int shortest() {
    return first(RequiredLiterals.SHORTEST) < 0 ? RequiredLiterals.SHORTEST : stride + LEAST - 1;
  }

  /**
   * Where the first gram of a literal of this length may stand: at its first byte, or when it has
   * no room for a stride of grams, one byte before it.
   */
  int first(int length) {
    return length == stride + LEAST - 2 && stride == PAIRS ? -1 : 0;
  }
}
