package dev.faultline.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that were read to look at them, then the stream they came from; costs nothing once they are
 * gone.
 */
final class HeadStream extends InputStream {
  private final byte[] head;
  private final int end;
  private final InputStream rest;
  private int next;

  HeadStream(byte[] head, int from, int end, InputStream rest) {
    this.head = head;
    this.next = Math.min(from, end);
    this.end = end;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    return next < end ? head[next++] & 0xff : rest.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (next >= end) {
      return rest.read(target, offset, length);
    }
    int count = Math.min(length, end - next);
    System.arraycopy(head, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    return next < end ? end - next : rest.available();
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
