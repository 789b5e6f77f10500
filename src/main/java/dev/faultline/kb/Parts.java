package dev.faultline.kb;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The parts of an index that are read one by one, when they are needed: of a megabyte a diagnosis
 * wants some kilobytes.
 */
final class Parts {
  private final int[] offsets;
  private final String resource;
  private RandomAccessFile file;
  private byte[] bytes;

  /**
   * @param offsets where each part begins, and where the last one ends
   * @param bytes all parts, or null when they lie in the bundled file of that name
   */
  Parts(int[] offsets, byte[] bytes, String resource) {
    this.offsets = offsets;
    this.bytes = bytes;
    this.resource = resource;
  }

  /** The bytes of a part. */
  ByteBuffer part(int number) {
    return parts(number, number + 1);
  }

  /** The bytes of neighbouring parts at once, from the first to before the last. */
  synchronized ByteBuffer parts(int first, int last) {
    int from = offsets[first];
    byte[] part = new byte[offsets[last] - from];
    try {
      read(from, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(part);
  }

  private void read(int from, byte[] part) throws IOException {
    String directory = System.getProperty(Index.DIRECTORY);
    if (bytes == null && directory == null) {
      try (InputStream in = Parts.class.getResourceAsStream(resource)) {
        bytes = in.readAllBytes();
      }
    }
    if (bytes != null) {
      System.arraycopy(bytes, from, part, 0, part.length);
      return;
    }
    if (file == null) {
      file = new RandomAccessFile(directory + resource, "r");
    }
    file.seek(from);
    file.readFully(part);
  }
}
