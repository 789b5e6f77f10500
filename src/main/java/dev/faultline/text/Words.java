package dev.faultline.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text at once; a class of its own so that short inputs do not load it. */
public final class Words {
  /**
   * A shorter range is read byte by byte: the first use of a VarHandle costs a short run 2 to 5 ms.
   */
  public static final int LARGE = 16 << 10;

  static final long ONES = 0x0101010101010101L;
  static final long HIGHS = 0x8080808080808080L;

  private static final class Handle {
    static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  }

  private Words() {}

  /**
   * The first byte is the lowest.
   *
   * @param buf at least eight bytes longer than {@code i}
   */
  public static long at(byte[] buf, int i) {
    return (long) Handle.LONGS.get(buf, i);
  }
}
