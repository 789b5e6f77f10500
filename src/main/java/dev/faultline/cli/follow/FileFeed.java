package dev.faultline.cli.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A file followed by name. When another file takes the name, the old one is read to its end and a
 * moment longer (its writer goes on until it opens the new one), and so is every file in between.
 */
public final class FileFeed implements Feed {
  /** Wait when nothing came, in ms: a person takes it for at once. */
  static final long PAUSE = 100;

  /** Empty reads after which a file that lost its name is left: half a second. */
  private static final int QUIET = 5;

  private final Path path;
  private final Deque<OpenFile> files = new ArrayDeque<>();
  private boolean skipPresent;
  private Object lastKey;
  private int quiet;

  /**
   * @param skipPresent whether what is in the file now is left out
   */
  public FileFeed(Path path, boolean skipPresent) {
    this.path = path;
    this.skipPresent = skipPresent;
  }

  @Override
  public int read(byte[] buffer) throws IOException, InterruptedException {
    openNew();
    OpenFile current = files.peek();
    if (current != null) {
      if (current.isRewritten()) {
        current.rewind();
        return RESTART;
      }
      int count = current.read(buffer);
      if (count > 0) {
        quiet = 0;
        return count;
      }
      if (files.size() > 1 && ++quiet > QUIET) {
        quiet = 0;
        files.remove().close();
        return RESTART;
      }
    }
    Thread.sleep(PAUSE);
    return 0;
  }

  private void openNew() throws IOException {
    Object key;
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      // Windows has no file keys; a new file has a new time of creation.
      key = attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
      if (attributes.isDirectory()) {
        throw new IOException(path + ": is a directory");
      }
    } catch (NoSuchFileException e) {
      skipPresent = false;
      return;
    }
    // While a file is open its key cannot be given to another one.
    if (key.equals(lastKey)) {
      return;
    }
    try {
      files.add(OpenFile.open(path, skipPresent));
      skipPresent = false;
      lastKey = key;
    } catch (NoSuchFileException e) {
      // Gone between the two looks: the next one finds what took its place.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    for (OpenFile file : files) {
      file.close();
    }
  }
}
