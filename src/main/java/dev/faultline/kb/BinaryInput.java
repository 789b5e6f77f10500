package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link BinaryOutput} wrote. */
final class BinaryInput {
  private BinaryInput() {}

  /** UTF-8 with its length, or null. */
  static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0) {
      return null;
    }
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  /** A number of one to five bytes, the smaller the shorter; not negative. */
  static int count(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in.get();
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  static int[] counts(ByteBuffer in) {
    int[] values = new int[count(in)];
    for (int i = 0; i < values.length; i++) {
      values[i] = count(in);
    }
    return values;
  }

  static char[] chars(ByteBuffer in) {
    char[] values = new char[in.getInt()];
    in.asCharBuffer().get(values);
    in.position(in.position() + values.length * Character.BYTES);
    return values;
  }

  static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }
}
