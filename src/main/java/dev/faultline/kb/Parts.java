package dev.faultline.kb;

import java.nio.ByteBuffer;

/**
 * The parts of an index that are read one by one, when they are needed: of a megabyte a diagnosis
 * wants some kilobytes.
 */
final class Parts {
  private final IntTable offsets;
  private final Store store;
  private final int start;

  /**
   * @param offsets where each part begins, from {@code start} on, and where the last one ends
   */
  Parts(IntTable offsets, Store store, int start) {
    this.offsets = offsets;
    this.store = store;
    this.start = start;
  }

  /** The bytes of a part. */
  ByteBuffer part(int number) {
    return parts(number, number + 1);
  }

  /** The bytes of neighbouring parts at once, from the first to before the last. */
  ByteBuffer parts(int first, int last) {
    int from = offsets.at(first);
    return store.read(start + from, offsets.at(last) - from);
  }

  /** The tables in a part. */
  TableInput tables(int number) {
    return new TableInput(store, start + offsets.at(number));
  }
}
