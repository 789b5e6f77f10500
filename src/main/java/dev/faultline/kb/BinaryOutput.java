package dev.faultline.kb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Appends big-endian values to a growing array: the writing side of {@link Index}. */
final class BinaryOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void putByte(byte value) {
    bytes.write(value);
  }

  void putInt(int value) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  void putLong(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  void putInts(int[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (values.length + 1));
    buffer.putInt(values.length);
    buffer.asIntBuffer().put(values);
    bytes.writeBytes(buffer.array());
  }

  /** A number of one to five bytes, the smaller the shorter; not negative. */
  void putCount(int value) {
    int rest = value;
    while (rest > 0x7f) {
      bytes.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  void putCounts(int[] values) {
    putCount(values.length);
    for (int value : values) {
      putCount(value);
    }
  }

  void putChars(char[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * values.length);
    buffer.putInt(values.length);
    buffer.asCharBuffer().put(values);
    bytes.writeBytes(buffer.array());
  }

  /** Length, then the bytes. */
  void putBytes(byte[] value) {
    putInt(value.length);
    bytes.writeBytes(value);
  }

  /** UTF-8 with its length; null is told from the empty text. */
  void putText(String value) {
    if (value == null) {
      putInt(-1);
    } else {
      putBytes(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  void append(byte[] raw) {
    bytes.writeBytes(raw);
  }

  int size() {
    return bytes.size();
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
