package dev.faultline.cli;

import java.io.Closeable;
import java.io.IOException;

/** Where the session reads from: a terminal with line editing, or a pipe. */
interface LineSource extends Closeable {
  /** Waits for the next line or paste. */
  Typed next(String prompt) throws IOException;

  /**
   * Whether more has arrived already: the rest of a paste into a terminal that does not mark it.
   */
  boolean hasMore() throws IOException;

  /** Whether a person sits at the other end. */
  boolean isTerminal();

  /** Columns of the terminal now; {@code known} where that cannot be told. */
  int columns(int known);
}
