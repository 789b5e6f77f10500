package dev.faultline.match;

/**
 * A piece of the input with its surroundings. Whatever begins in {@code [from, to)} is this chunk's
 * to report; the context on both sides is only read.
 *
 * @param buf decoded bytes
 * @param contextFrom first readable byte
 * @param from first byte of the piece: the beginning of a line, unless a line is longer than the
 *     context
 * @param to end of the piece
 * @param contextTo end of the readable bytes
 * @param offset offset in the input of {@code buf[0]}
 */
record Chunk(byte[] buf, int contextFrom, int from, int to, int contextTo, long offset) {
  /** Context on either side, in bytes; a line is read up to half of it around a hit. */
  static final int CONTEXT = 64 * 1024;

  /** Nominal size of a piece. */
  static final int SIZE = 1024 * 1024;

  /** Start of the line around a position, not further back than half the context. */
  int lineStart(int position) {
    int stop = Math.max(contextFrom, position - CONTEXT / 2);
    int i = position;
    while (i > stop && buf[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  /**
   * End of the line around a position, before its line feed, not further on than half the context.
   */
  int lineEnd(int position) {
    int stop = Math.min(contextTo, position + CONTEXT / 2);
    int i = position;
    while (i < stop && buf[i] != '\n') {
      i++;
    }
    return i;
  }
}
