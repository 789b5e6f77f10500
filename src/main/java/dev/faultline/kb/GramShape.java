package dev.faultline.kb;

/**
 * How literals of some lengths are sampled.
 *
 * @param shortest length of the shortest of them, in bytes
 * @param gram bytes of a sample, 4 to 8
 */
record GramShape(int shortest, int gram) {
  /** How far two samples may be apart without missing a literal, in bytes. */
  int stride() {
    return shortest - gram + 1;
  }
}
