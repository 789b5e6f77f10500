package dev.faultline.match;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Cuts a stream into {@link Chunk}s. A piece ends after the first line feed at or past a multiple
 * of {@link Chunk#SIZE}, or exactly there when a line is longer than {@link Chunk#CONTEXT}; so the
 * cuts, and with them the answers, depend on the bytes alone.
 */
final class ChunkReader {
  private static final int CAPACITY = Chunk.SIZE + 4 * Chunk.CONTEXT;

  /** Most inputs are a screen or two: a megabyte would have to be cleared for them. */
  private static final int SMALL = 2 * Chunk.CONTEXT;

  private final InputStream in;
  private final ArrayDeque<byte[]> spare = new ArrayDeque<>();

  /** Given last; what follows it is partly in its buffer. */
  private Chunk previous = new Chunk(new byte[0], 0, 0, 0, 0, 0, 0);

  private long offset;
  private long lineOffset;
  private boolean ended;
  private boolean first = true;

  ChunkReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next piece in a buffer of its own, or null at the end; an empty input gives one empty
   * piece.
   */
  Chunk next() throws IOException {
    if (isAtEnd() && !first) {
      return null;
    }
    byte[] buf = spare.isEmpty() ? new byte[first ? SMALL : CAPACITY] : spare.remove();
    int keep = Math.max(0, previous.to() - Chunk.CONTEXT);
    int filled = previous.contextTo() - keep;
    System.arraycopy(previous.buf(), keep, buf, 0, filled);
    int begin = previous.to() - keep;
    offset += keep;
    while (!ended && filled < CAPACITY) {
      if (filled == buf.length) {
        buf = Arrays.copyOf(buf, CAPACITY);
      }
      int read = in.read(buf, filled, buf.length - filled);
      if (read < 0) {
        ended = true;
      } else {
        filled += read;
      }
    }
    int to = end(buf, begin, filled);
    Chunk chunk = new Chunk(buf, 0, begin, to, filled, offset, lineOffset);
    int feed = to - 1;
    while (feed >= begin && buf[feed] != '\n') {
      feed--;
    }
    lineOffset = feed < begin ? lineOffset : offset + feed + 1;
    first = false;
    previous = chunk;
    return chunk;
  }

  /** Whether there is nothing behind the chunk that {@link #next} gave last. */
  boolean isAtEnd() {
    return ended && previous.to() >= previous.contextTo();
  }

  /**
   * Takes back the memory of a chunk that nobody looks at any more, and that is not the last one
   * given; null is allowed.
   */
  void recycle(Chunk chunk) {
    if (chunk != null) {
      spare.add(chunk.buf());
    }
  }

  private int end(byte[] buf, int begin, int filled) {
    long nominal = ((offset + begin) / Chunk.SIZE + 1) * Chunk.SIZE - offset;
    if (nominal >= filled) {
      return filled;
    }
    int cut = (int) nominal;
    int stop = Math.min(filled, cut + Chunk.CONTEXT);
    for (int i = cut; i < stop; i++) {
      if (buf[i] == '\n') {
        return i + 1;
      }
    }
    return stop == filled && ended ? filled : cut;
  }
}
