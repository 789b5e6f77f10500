package dev.faultline.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens an input whatever it is packed in: gzip (several members, once nested), UTF-16 of either
 * order with or without mark, UTF-8 with mark, or plain bytes, which pass through untouched.
 */
public final class Decoder {
  /** Bytes that are looked at to tell the encoding. */
  public static final int SNIFF_BYTES = 4096;

  /** A gzip file may unpack to this many bytes. */
  public static final long MAX_UNPACKED = 64L << 30;

  /**
   * Unpacked bytes for each raw byte. One gzip layer cannot exceed 1032 (the limit of deflate), so
   * no honest log does; a bomb nests.
   */
  public static final long MAX_RATIO = 2000;

  private Decoder() {}

  /**
   * The text of {@code raw} as UTF-8(ish) bytes.
   *
   * @param name what the user calls the input, for messages
   * @throws IOException when the first bytes cannot be read
   */
  public static InputStream open(InputStream raw, String name) throws IOException {
    return decode(raw, name).stream();
  }

  /** Like {@link #open}, and says what the input was. */
  public static Decoded decode(InputStream raw, String name) throws IOException {
    return decode(raw, name, MAX_UNPACKED, MAX_RATIO);
  }

  static Decoded decode(InputStream raw, String name, long maxBytes, long maxRatio)
      throws IOException {
    Decoded outer = unpack(raw, null, name, maxBytes, maxRatio);
    if (outer.encoding() != Encoding.GZIP) {
      return outer;
    }
    Decoded inner = unpack(outer.stream(), (GunzipStream) outer.stream(), name, maxBytes, maxRatio);
    if (inner.encoding() == Encoding.GZIP) {
      inner = unpack(inner.stream(), (GunzipStream) inner.stream(), name, maxBytes, maxRatio);
    }
    return new Decoded(inner.stream(), Encoding.GZIP, inner.binary());
  }

  private static Decoded unpack(
      InputStream raw, GunzipStream outer, String name, long maxBytes, long maxRatio)
      throws IOException {
    byte[] head = new byte[SNIFF_BYTES];
    int length = fill(raw, head);
    Encoding encoding = sniff(head, length);
    InputStream whole = new HeadStream(head, encoding.markLength(), length, raw);
    InputStream text =
        switch (encoding) {
          case GZIP -> new GunzipStream(whole, outer, name, maxBytes, maxRatio);
          case UTF16LE -> new Utf16Stream(whole, true);
          case UTF16BE -> new Utf16Stream(whole, false);
          default -> whole;
        };
    return new Decoded(text, encoding, encoding == Encoding.BINARY);
  }

  /**
   * Waits for as little as tells the encoding: a pipe that delivers slowly must not be held up for
   * 4 KiB.
   */
  private static int fill(InputStream raw, byte[] head) throws IOException {
    int length = 0;
    while (length < 4) {
      int count = raw.read(head, length, head.length - length);
      if (count < 0) {
        break;
      }
      length += count;
    }
    return length;
  }

  /**
   * The encoding that the first {@code length} bytes of an input speak for; {@link Encoding#PLAIN}
   * when there are none.
   */
  public static Encoding sniff(byte[] first, int length) {
    int b0 = length > 0 ? first[0] & 0xff : -1;
    int b1 = length > 1 ? first[1] & 0xff : -1;
    int b2 = length > 2 ? first[2] & 0xff : -1;
    if (b0 == 0x1f && b1 == 0x8b && (b2 == 8 || length == 2)) {
      return Encoding.GZIP;
    }
    if (b0 == 0xff && b1 == 0xfe) {
      return Encoding.UTF16LE;
    }
    if (b0 == 0xfe && b1 == 0xff) {
      return Encoding.UTF16BE;
    }
    if (b0 == 0xef && b1 == 0xbb && b2 == 0xbf) {
      return Encoding.UTF8_BOM;
    }
    return sniffUnmarked(first, Math.min(length, SNIFF_BYTES));
  }

  private static Encoding sniffUnmarked(byte[] first, int length) {
    int evenNuls = 0;
    int oddNuls = 0;
    int controls = 0;
    for (int i = 0; i < length; i++) {
      byte b = first[i];
      if (b == 0) {
        if ((i & 1) == 0) {
          evenNuls++;
        } else {
          oddNuls++;
        }
      } else if (b >= 0 && b < 0x20 && (b < 8 || b > 13) && b != 0x1b) {
        controls++;
      }
    }
    // ASCII in UTF-16 is one NUL a pair; half of the pairs leaves room for other alphabets.
    int pairs = length / 2;
    if (pairs >= 2 && oddNuls * 2 >= pairs && evenNuls * 10 < pairs) {
      return Encoding.UTF16LE;
    }
    if (pairs >= 2 && evenNuls * 2 >= pairs && oddNuls * 10 < pairs) {
      return Encoding.UTF16BE;
    }
    return (evenNuls + oddNuls + controls) * 10 > length ? Encoding.BINARY : Encoding.PLAIN;
  }
}
