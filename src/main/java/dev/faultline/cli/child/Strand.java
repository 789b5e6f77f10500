package dev.faultline.cli.child;

import java.util.Arrays;

/**
 * One stream of the child on its way into the {@link Record}, as the child wrote it and line by
 * line where two streams meet.
 */
final class Strand {
  /** A line that is longer is passed on in pieces. */
  private static final int LONGEST = 64 * 1024;

  private final Record record;
  private final boolean fromTerminal;
  private final boolean wholeLines;
  private byte[] held = new byte[8192];
  private int size;
  private boolean carriageReturn;

  /**
   * @param fromTerminal whether a terminal has made CR LF of each LF, which is undone
   * @param wholeLines whether another strand writes to the same record
   */
  Strand(Record record, boolean fromTerminal, boolean wholeLines) {
    this.record = record;
    this.fromTerminal = fromTerminal;
    this.wholeLines = wholeLines;
  }

  void add(byte[] bytes, int length) throws InterruptedException {
    if (held.length < size + length + 1) {
      held = Arrays.copyOf(held, size + length + 1);
    }
    int lines = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (carriageReturn && b != '\n') {
        held[size++] = '\r';
      }
      carriageReturn = fromTerminal && b == '\r';
      if (!carriageReturn) {
        held[size++] = b;
      }
      if (b == '\n') {
        lines = size;
      }
    }
    pass(wholeLines && size < LONGEST ? lines : size);
  }

  /** Passes on what has no line feed behind it. */
  void end() throws InterruptedException {
    pass(size);
  }

  private void pass(int length) throws InterruptedException {
    if (length > 0) {
      record.write(held, length);
      System.arraycopy(held, length, held, 0, size - length);
      size -= length;
    }
  }
}
