package dev.faultline.match;

import dev.faultline.text.LineCensus;

/**
 * A piece of the input with its surroundings. Whatever begins in {@code [from, to)} is this chunk's
 * to report; the context on both sides is only read.
 *
 * <p>A line without end is looked at in windows of three cells of a fixed grid: around a place in a
 * cell, the cell before and the one behind. So all places of a cell share one window, whatever the
 * cuts.
 *
 * @param buf decoded bytes
 * @param contextFrom first readable byte
 * @param from first byte of the piece: the beginning of a line, unless a line is longer than the
 *     context
 * @param to end of the piece
 * @param contextTo end of the readable bytes
 * @param offset offset in the input of {@code buf[0]}
 * @param lineOffset offset in the input of the line that {@code from} is in
 */
record Chunk(
    byte[] buf, int contextFrom, int from, int to, int contextTo, long offset, long lineOffset) {
  /** Context on either side, in bytes. */
  static final int CONTEXT = 64 * 1024;

  /** Nominal size of a piece. */
  static final int SIZE = 1024 * 1024;

  /** A cell of the grid; {@link #SIZE} is a multiple of it, and three of them fit the context. */
  static final int CELL = 16 * 1024;

  /** Start of the line around a position, in an endless line of the window around it. */
  int lineStart(int position) {
    int stop = Math.max(contextFrom, cell(position) - CELL);
    int i = position;
    while (i > stop && buf[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  /** End of the line that begins at {@code start}, before its line feed, or of the window. */
  int lineEnd(int start) {
    int stop = Math.min(contextTo, cell(start) + 3 * CELL);
    int i = start;
    while (i < stop && buf[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Last place that has the same line, or in an endless one the same window. */
  int shareEnd(int position, int start) {
    int end = lineEnd(start);
    return end >= contextTo || buf[end] == '\n' ? end : cell(position) + CELL - 1;
  }

  /** Start of what follows the line, or the window, that begins at {@code start}. */
  int next(int start) {
    int end = lineEnd(start);
    return end < contextTo && buf[end] == '\n' ? end + 1 : Math.max(end, start + 1);
  }

  /** Where the cell around a position begins. */
  private int cell(int position) {
    return position - (int) ((offset + position) % CELL);
  }

  /** Whether a line ends before the position. */
  boolean isLineStart(int position) {
    return position == 0 ? offset == 0 : buf[position - 1] == '\n';
  }

  /**
   * 0-based column of the byte at {@code start}; 0 for a line that began before the context and is
   * not the piece's first.
   */
  int column(int start) {
    int i = start;
    while (i > contextFrom && buf[i - 1] != '\n') {
      i--;
    }
    boolean found = i > contextFrom || isLineStart(i);
    long line = found ? offset + i : lineOffset;
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE / 2, offset + start - line));
  }

  /** The lines of the piece. */
  LineCensus census() {
    return LineCensus.of(buf, from, to, CELL);
  }
}
