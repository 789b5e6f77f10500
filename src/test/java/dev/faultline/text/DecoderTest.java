package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderTest {
  private static final String LOG =
      "Traceback:\r\n  Datei „größe“ \uD83D\uDE00 fehlt\nRuntimeError: boom\n";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String read(byte[] raw) throws IOException {
    try (InputStream in = Decoder.open(new Dripping(raw), "x.log")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Gives a byte or two at a time and never says that there is more, like a slow pipe. */
  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1 + (pos % 3)));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }

  /** Each encoding an input may come in. */
  enum Packing {
    PLAIN(Encoding.PLAIN),
    UTF8_BOM(Encoding.UTF8_BOM),
    UTF16LE(Encoding.UTF16LE),
    UTF16BE(Encoding.UTF16BE),
    UTF16LE_BOM(Encoding.UTF16LE),
    UTF16BE_BOM(Encoding.UTF16BE),
    GZIP(Encoding.GZIP),
    GZIP_MEMBERS(Encoding.GZIP),
    GZIP_TWICE(Encoding.GZIP),
    GZIP_UTF16(Encoding.GZIP);

    final Encoding encoding;

    Packing(Encoding encoding) {
      this.encoding = encoding;
    }

    byte[] pack(String text) throws IOException {
      byte[] bytes = utf8(text);
      Charset le = StandardCharsets.UTF_16LE;
      return switch (this) {
        case PLAIN -> bytes;
        case UTF8_BOM -> utf8("\uFEFF" + text);
        case UTF16LE -> text.getBytes(le);
        case UTF16BE -> text.getBytes(StandardCharsets.UTF_16BE);
        case UTF16LE_BOM -> ("\uFEFF" + text).getBytes(le);
        case UTF16BE_BOM -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        case GZIP -> gzip(bytes);
        case GZIP_MEMBERS ->
            join(gzip(Arrays.copyOf(bytes, 30)), gzip(Arrays.copyOfRange(bytes, 30, bytes.length)));
        case GZIP_TWICE -> gzip(gzip(bytes));
        case GZIP_UTF16 -> gzip(("\uFEFF" + text).getBytes(le));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void text_comes_out_as_utf8_with_its_lines(Packing packing) throws IOException {
    for (String text : new String[] {LOG, LOG.repeat(2_000)}) {
      byte[] raw = packing.pack(text);

      assertThat(read(raw)).isEqualTo(text);
      assertThat(Decoder.sniff(raw, raw.length)).isEqualTo(packing.encoding);
      Decoded decoded = Decoder.decode(new ByteArrayInputStream(raw), "x.log");
      assertThat(decoded.encoding()).isEqualTo(packing.encoding);
      assertThat(decoded.binary()).isFalse();
    }
  }

  @Test
  void plain_input_is_read_through_in_blocks() throws IOException {
    byte[] raw = utf8(LOG.repeat(10_000));
    int[] reads = new int[1];
    InputStream counting =
        new ByteArrayInputStream(raw) {
          @Override
          public synchronized int read() {
            throw new AssertionError("read byte by byte");
          }

          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            reads[0]++;
            return super.read(target, offset, length);
          }
        };
    InputStream in = Decoder.open(counting, "x.log");
    byte[] block = new byte[1 << 20];
    int total = 0;
    for (int n = in.read(block, 0, block.length); n >= 0; n = in.read(block, 0, block.length)) {
      total += n;
    }
    assertThat(total).isEqualTo(raw.length);
    assertThat(reads[0]).isLessThanOrEqualTo(4);
  }

  @Test
  void empty_and_tiny_inputs() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
    for (String text : new String[] {"a", "ab", "abc", "\n"}) {
      assertThat(read(utf8(text))).isEqualTo(text);
    }
    assertThat(Decoder.sniff(new byte[0], 0)).isEqualTo(Encoding.PLAIN);
  }

  @Test
  void binary_is_reported_and_still_readable() throws IOException {
    byte[] raw =
        join(
            new byte[] {127, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 3, 4, 1, 2},
            utf8("\nCUDA error\n"));

    Decoded decoded = Decoder.decode(new ByteArrayInputStream(raw), "x.bin");

    assertThat(decoded.encoding()).isEqualTo(Encoding.BINARY);
    assertThat(decoded.binary()).isTrue();
    assertThat(decoded.stream().readAllBytes()).isEqualTo(raw);
    assertThat(Decoder.decode(new ByteArrayInputStream(gzip(raw)), "x.gz").binary()).isTrue();
  }

  @Test
  void gzip_that_breaks_off_ends_there() throws IOException {
    byte[] raw = gzip(utf8(LOG.repeat(5_000)));

    String text = read(Arrays.copyOf(raw, raw.length - 9));

    assertThat(text).isNotEmpty();
    assertThat(LOG.repeat(5_000)).startsWith(text);
    assertThat(read(Arrays.copyOf(raw, 5))).isEmpty();
  }

  @Test
  void damaged_gzip_is_an_error_that_names_the_file() throws IOException {
    byte[] raw = gzip(utf8("0123456789 some text that is here".repeat(100)));
    Arrays.fill(raw, 20, raw.length - 8, (byte) 0xff);

    assertThatThrownBy(() -> read(raw))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("x.log: damaged");
  }

  @Test
  void unpacking_stops_at_the_limits() throws IOException {
    byte[] raw = gzip(new byte[1 << 20]);

    assertThatThrownBy(
            () ->
                Decoder.decode(new ByteArrayInputStream(raw), "a.gz", 1 << 19, 5_000).stream()
                    .readAllBytes())
        .isInstanceOf(InputLimitException.class)
        .hasMessage("a.gz: unpacks to more than 524288 bytes; unpack it and cut it first");
    byte[] bomb = gzip(gzip(new byte[80 << 20]));
    assertThatThrownBy(
            () -> Decoder.decode(new ByteArrayInputStream(bomb), "a.gz").stream().readAllBytes())
        .isInstanceOf(InputLimitException.class)
        .hasMessageContaining("2000 times its size");
  }
}
