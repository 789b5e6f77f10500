package dev.faultline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16 in, UTF-8 out, a block at a time; what is no character becomes U+FFFD. */
final class Utf16Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8192];
  private final byte[] one = new byte[1];
  private int held;
  private boolean first = true;
  private byte[] bytes = new byte[0];
  private int next;

  Utf16Stream(InputStream raw, boolean littleEndian) {
    reader =
        new InputStreamReader(
            raw, littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
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
    while (next >= bytes.length) {
      if (!refill()) {
        return -1;
      }
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, count);
    next += count;
    return count;
  }

  private boolean refill() throws IOException {
    int count = reader.read(chars, held, chars.length - held);
    if (count < 0 && held == 0) {
      return false;
    }
    int end = held + Math.max(count, 0);
    // A pair may be cut by the block: its first half waits for the second.
    held = count > 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
    int start = first && end > 0 && chars[0] == '\uFEFF' ? 1 : 0;
    first = false;
    int stop = Math.max(start, end - held);
    bytes = new String(chars, start, stop - start).getBytes(StandardCharsets.UTF_8);
    next = 0;
    if (held == 1) {
      chars[0] = chars[end - 1];
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
