package dev.faultline.kb;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The bytes of an index: the bundled file, of which a diagnosis wants some hundred kilobytes, or an
 * array. Safe for several threads.
 */
final class Store {
  /**
   * Set by the launcher to the directory where the bundled files lie: looking into a jar from Java
   * loads some eighty classes more.
   */
  private static final String DIRECTORY = "faultline.lib";

  private final byte[] bytes;
  private final RandomAccessFile file;

  /**
   * @param bytes all of them, or null when they are in the file
   */
  private Store(byte[] bytes, RandomAccessFile file) {
    this.bytes = bytes;
    this.file = file;
  }

  static Store of(byte[] bytes) {
    return new Store(bytes, null);
  }

  /**
   * A file that ships with the tool, left open.
   *
   * @throws IllegalStateException when there is none of that name
   */
  static Store bundled(String name) throws IOException {
    String directory = System.getProperty(DIRECTORY);
    return directory == null
        ? of(readBundled(name))
        : new Store(null, new RandomAccessFile(directory + name, "r"));
  }

  /** All bytes of a file that ships with the tool. */
  static byte[] readBundled(String name) throws IOException {
    String directory = System.getProperty(DIRECTORY);
    try (InputStream in =
        directory == null
            ? Store.class.getResourceAsStream(name)
            : new FileInputStream(directory + name)) {
      if (in == null) {
        throw new IllegalStateException("the tool was built without its knowledge base");
      }
      return in.readAllBytes();
    }
  }

  /** A copy of so many bytes. */
  synchronized ByteBuffer read(int from, int length) {
    byte[] part = new byte[length];
    if (bytes != null) {
      System.arraycopy(bytes, from, part, 0, length);
    } else {
      try {
        file.seek(from);
        file.readFully(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ByteBuffer.wrap(part);
  }
}
