package dev.faultline.cli.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Copies one stream of the child to ours as it comes, and keeps it. */
final class Copier extends Thread {
  private final InputStream from;
  private final PrintStream to;
  private final Strand strand;
  private volatile boolean waiting;
  private volatile long copied;

  Copier(InputStream from, PrintStream to, Strand strand) {
    super("faultline-copy");
    this.from = from;
    this.to = to;
    this.strand = strand;
    setDaemon(true);
  }

  /** Bytes copied so far. */
  long copied() {
    return copied;
  }

  /**
   * Whether it waits for the child. Does not ask the stream what is there: Java's streams of a
   * process answer only when the read that waits in them is over.
   */
  boolean isIdle() {
    return waiting;
  }

  @Override
  public void run() {
    try {
      copy();
      strand.end();
    } catch (InterruptedException e) {
      interrupt();
    }
  }

  private void copy() throws InterruptedException {
    byte[] buffer = new byte[64 * 1024];
    try {
      while (true) {
        waiting = true;
        int count = from.read(buffer);
        waiting = false;
        if (count < 0) {
          return;
        }
        to.write(buffer, 0, count);
        // Also flushes. Our reader went away: closing makes the child notice, as it would without
        // us.
        if (to.checkError()) {
          from.close();
          return;
        }
        strand.add(buffer, count);
        copied += count;
      }
    } catch (IOException e) {
      // Closed under our hands: nothing more will come.
      waiting = true;
    }
  }
}
