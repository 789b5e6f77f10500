package dev.faultline.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void wideCharactersTakeTwoCellsAndCombiningOnesNone() {
    assertThat(Columns.width("abc")).isEqualTo(3);
    assertThat(Columns.width("内存")).isEqualTo(4);
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void cutsToTheCell() {
    assertThat(Columns.cut("abcdef", 6, "…")).isEqualTo("abcdef");
    assertThat(Columns.cut("abcdefg", 6, "…")).isEqualTo("abcde…");
    assertThat(Columns.cut("abcd  fgh", 7, "…")).isEqualTo("abcd…");
    assertThat(Columns.cut("内存内存", 6, "…")).isEqualTo("内存…");
    assertThat(Columns.cut("内存", 3, "...")).isEqualTo("...");
  }

  @Test
  void wrapsBetweenWordsAndKeepsUnitsWithTheirNumbers() {
    assertThat(Columns.wrap("it holds 15.05 GB, and more", 14))
        .containsExactly("it holds", "15.05 GB, and", "more");
    assertThat(Columns.wrap("a verylongword b", 5)).containsExactly("a", "verylongword", "b");
    assertThat(Columns.wrap("", 10)).containsExactly("");
    assertThat(Columns.wrap("  a   b ", 10)).containsExactly("a b");
    assertThat(Columns.wrap("内存 内存", 8)).containsExactly("内存", "内存");
  }
}
