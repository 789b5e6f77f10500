package dev.faultline.kb;

/** Finds the tables of a store, one behind the other: of each only the size is read. */
final class TableInput {
  private final Store store;
  private int position;

  TableInput(Store store, int position) {
    this.store = store;
    this.position = position;
  }

  /** Where the next table or number begins. */
  int position() {
    return position;
  }

  int number() {
    int number = store.read(position, Integer.BYTES).getInt();
    position += Integer.BYTES;
    return number;
  }

  IntTable table() {
    int size = number();
    IntTable table = new IntTable(store, position, size);
    position += size * Integer.BYTES;
    return table;
  }
}
