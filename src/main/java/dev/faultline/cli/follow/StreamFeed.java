package dev.faultline.cli.follow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Standard input, read on a thread of its own: a read that blocks could not tell "quiet". */
public final class StreamFeed implements Feed {
  private static final byte[] END_MARK = new byte[0];

  private final InputStream in;
  private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(16);
  private volatile IOException failure;

  /** Begins to read. */
  public StreamFeed(InputStream in) {
    this.in = in;
    Thread reader = new Thread(this::pump, "faultline-stdin");
    reader.setDaemon(true);
    reader.start();
  }

  private void pump() {
    byte[] buffer = new byte[32 * 1024];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        queue.put(Arrays.copyOf(buffer, count));
      }
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      queue.put(END_MARK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int read(byte[] buffer) throws IOException, InterruptedException {
    byte[] next = queue.poll(FileFeed.PAUSE, TimeUnit.MILLISECONDS);
    if (next == null) {
      return 0;
    }
    if (next == END_MARK) {
      if (failure != null) {
        throw failure;
      }
      return END;
    }
    System.arraycopy(next, 0, buffer, 0, next.length);
    return next.length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
