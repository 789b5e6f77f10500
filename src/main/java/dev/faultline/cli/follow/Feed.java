package dev.faultline.cli.follow;

import java.io.Closeable;
import java.io.IOException;

/** Bytes as they come. */
public interface Feed extends Closeable {
  /** There will be no more. */
  int END = -1;

  /** What comes next begins at line 1: another file, or the same from its beginning. */
  int RESTART = -2;

  /**
   * Reads what is there, and waits a moment when nothing is.
   *
   * @return bytes read, 0 when nothing came, {@link #END} or {@link #RESTART}
   */
  int read(byte[] buffer) throws IOException, InterruptedException;
}
