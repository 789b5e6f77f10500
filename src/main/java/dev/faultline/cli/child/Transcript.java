package dev.faultline.cli.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A child's output on its way to the matcher: a byte queue of fixed size between the threads that
 * copy and the one that reads. When the reader is slower than the child, the child waits, as it
 * would for a slow terminal; memory stays flat whatever the output's length.
 */
public final class Transcript extends InputStream {
  private static final int CAPACITY = 4 * 1024 * 1024;

  private final byte[] ring = new byte[CAPACITY];
  private int head;
  private int size;
  private byte last = '\n';
  private boolean ended;
  private boolean dropped;

  /** Appends; does nothing once {@link #drop} was called. */
  public synchronized void write(byte[] bytes, int from, int length) throws InterruptedException {
    int at = from;
    int left = length;
    while (left > 0 && !dropped) {
      if (size == CAPACITY) {
        wait();
        continue;
      }
      int end = (head + size) % CAPACITY;
      int run = Math.min(left, Math.min(CAPACITY - size, CAPACITY - end));
      System.arraycopy(bytes, at, ring, end, run);
      size += run;
      at += run;
      left -= run;
      last = bytes[at - 1];
      notifyAll();
    }
  }

  /** Appends a line of our own, on a line of its own. */
  public synchronized void writeLine(String line) throws InterruptedException {
    byte[] bytes = ((last == '\n' ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  /** No more will come: the reader sees the end after what is queued. */
  public synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Nobody wants it any more: the reader fails, and writers never wait. */
  public synchronized void drop() {
    dropped = true;
    notifyAll();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * @throws InterruptedIOException after {@link #drop}
   */
  @Override
  public synchronized int read(byte[] bytes, int from, int length) throws IOException {
    try {
      while (size == 0 && !ended && !dropped) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted");
    }
    if (dropped) {
      throw new InterruptedIOException("not wanted any more");
    }
    if (size == 0) {
      return -1;
    }
    int run = Math.min(length, Math.min(size, CAPACITY - head));
    System.arraycopy(ring, head, bytes, from, run);
    head = (head + run) % CAPACITY;
    size -= run;
    notifyAll();
    return run;
  }
}
