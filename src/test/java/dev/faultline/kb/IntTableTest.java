package dev.faultline.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntTableTest {
  private static final int SIZE = 40_001;

  /** Squares overflow, so high bits and signs are in it. */
  private static final int[] NUMBERS = IntStream.range(0, SIZE).map(i -> i * i * 7).toArray();

  @Test
  void everyNumberIsWhereItWasWritten() {
    IntTable table = tables(new int[] {5}, NUMBERS).get(1);

    assertThat(table.size()).isEqualTo(SIZE);
    for (int i = SIZE - 1; i >= 0; i--) {
      assertThat(table.at(i)).isEqualTo(NUMBERS[i]);
    }
    assertThat(table.all()).isEqualTo(NUMBERS);
  }

  @Test
  void emptyTablesStandBetweenOthers() {
    List<IntTable> tables = tables(new int[0], new int[] {7}, new int[0]);

    assertThat(tables.get(0).all()).isEmpty();
    assertThat(tables.get(1).at(0)).isEqualTo(7);
    assertThat(tables.get(2).size()).isZero();
  }

  @Test
  void severalThreadsSeeTheSameNumbers() {
    IntTable table = tables(NUMBERS).get(0);

    boolean same =
        IntStream.range(0, 8 * SIZE)
            .parallel()
            .allMatch(i -> table.at(i % SIZE) == NUMBERS[i % SIZE]);

    assertThat(same).isTrue();
  }

  private static List<IntTable> tables(int[]... tables) {
    BinaryOutput out = new BinaryOutput();
    out.putInt(0);
    for (int[] table : tables) {
      out.putInts(table);
    }
    TableInput in = new TableInput(Store.of(out.toByteArray()), Integer.BYTES);
    List<IntTable> read = new ArrayList<>();
    for (int[] table : tables) {
      read.add(in.table());
    }
    return read;
  }
}
