package dev.faultline.cli.child;

import java.io.IOException;
import java.io.OutputStream;

/** What is kept of the child's output: the transcript for the matcher, and the user's copy. */
final class Record {
  private final Transcript transcript;
  private final OutputStream tee;
  private IOException failure;

  /**
   * @param tee null for none
   */
  Record(Transcript transcript, OutputStream tee) {
    this.transcript = transcript;
    this.tee = tee;
  }

  /** A full disk must not end the command: the copy stops, {@link #close} tells. */
  void write(byte[] bytes, int length) throws InterruptedException {
    synchronized (this) {
      if (tee != null && failure == null) {
        try {
          tee.write(bytes, 0, length);
        } catch (IOException e) {
          failure = e;
        }
      }
    }
    transcript.write(bytes, 0, length);
  }

  /**
   * @throws IOException what stopped the copy
   */
  synchronized void close() throws IOException {
    if (tee != null) {
      tee.close();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
