package dev.faultline.text;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip members one after the other and stops at a limit. An input that breaks off (a log
 * that is still being written) ends there; damaged data is an error, because what follows would be
 * noise.
 */
final class GunzipStream extends InputStream {
  /** Below this no ratio is judged: a few MiB harm nobody. */
  private static final long RATIO_FREE = 64L << 20;

  private final InputStream raw;
  private final Counting packed;
  private final GunzipStream outer;
  private final String name;
  private final long maxBytes;
  private final long maxRatio;
  private final byte[] one = new byte[1];
  private GZIPInputStream members;
  private long unpacked;
  private boolean ended;

  /**
   * @param outer the gzip stream that {@code raw} itself comes out of, or null; a bomb is judged by
   *     the bytes on disk
   */
  GunzipStream(InputStream raw, GunzipStream outer, String name, long maxBytes, long maxRatio) {
    this.raw = raw;
    this.packed = new Counting(raw);
    this.outer = outer;
    this.name = name;
    this.maxBytes = maxBytes;
    this.maxRatio = maxRatio;
  }

  private long packedBytes() {
    return outer == null ? packed.count : outer.packedBytes();
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (ended) {
      return -1;
    }
    int count;
    try {
      if (members == null) {
        members = new GZIPInputStream(packed, 1 << 16);
      }
      count = members.read(target, offset, length);
    } catch (EOFException cutOff) {
      count = -1;
    } catch (ZipException damaged) {
      ended = true;
      throw new IOException(
          name + ": damaged gzip data after " + unpacked + " unpacked bytes", damaged);
    }
    if (count < 0) {
      ended = true;
      return -1;
    }
    unpacked += count;
    checkLimits();
    return count;
  }

  private void checkLimits() throws InputLimitException {
    if (unpacked > maxBytes) {
      ended = true;
      throw new InputLimitException(
          name + ": unpacks to more than " + maxBytes + " bytes; unpack it and cut it first");
    }
    if (unpacked > RATIO_FREE && unpacked / maxRatio > packedBytes()) {
      ended = true;
      throw new InputLimitException(
          name + ": unpacks to more than " + maxRatio + " times its size, which no log does");
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    if (members != null) {
      members.close();
    }
    raw.close();
  }

  /**
   * Counts what is read, and always claims to have more: GZIPInputStream looks for a further member
   * only if {@code available()} is not 0, which a pipe says between two writes.
   */
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = in.read(target, offset, length);
      count += Math.max(got, 0);
      return got;
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
