package dev.faultline.cli.follow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that grows, and may be cut to nothing and grow again. */
final class OpenFile {
  /**
   * Bytes at the beginning by which a rewritten file is told even when it is longer than before.
   */
  private static final int HEAD = 256;

  private final FileChannel channel;
  private long position;
  private byte[] head = new byte[0];

  private OpenFile(FileChannel channel) {
    this.channel = channel;
  }

  static OpenFile open(Path path, boolean atEnd) throws IOException {
    OpenFile file = new OpenFile(FileChannel.open(path));
    if (atEnd) {
      file.position = file.channel.size();
      file.head = file.first((int) Math.min(HEAD, file.position));
    }
    return file;
  }

  private byte[] first(int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
      // Positional reads may be short.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** Whether it was cut since the last look: shorter than what was read, or with another start. */
  boolean isRewritten() throws IOException {
    return channel.size() < position || !Arrays.equals(head, first(head.length));
  }

  void rewind() {
    position = 0;
    head = new byte[0];
  }

  /**
   * @return bytes read, 0 at the present end
   */
  int read(byte[] buffer) throws IOException {
    int count = channel.read(ByteBuffer.wrap(buffer), position);
    if (count <= 0) {
      return 0;
    }
    if (head.length < HEAD && position == head.length) {
      int more = Math.min(HEAD - head.length, count);
      byte[] longer = Arrays.copyOf(head, head.length + more);
      System.arraycopy(buffer, 0, longer, head.length, more);
      head = longer;
    }
    position += count;
    return count;
  }

  void close() throws IOException {
    channel.close();
  }
}
