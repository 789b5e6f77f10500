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

  /**
   * End of what is read of a line from {@code start} on: a hit that {@link #lineStart} went back
   * from has as much behind it as in front of it.
   */
  int pieceEnd(int start) {
    int stop = Math.min(contextTo, start + CONTEXT);
    int i = start;
    while (i < stop && buf[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Characters of its line that stand in front of a position, as far as they are in the buffer. */
  int column(int position) {
    int column = 0;
    for (int i = position; i > contextFrom && buf[i - 1] != '\n'; i--) {
      column += (buf[i - 1] & 0xc0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
