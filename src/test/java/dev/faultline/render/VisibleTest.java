package dev.faultline.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void plainTextIsLeftAlone() {
    String text = "CUDA out of memory: 2.00 GiB";

    assertThat(Visible.text(text)).isSameAs(text);
    assertThat(Visible.text("größer 内存 ×2")).isEqualTo("größer 内存 ×2");
  }

  @Test
  void whatActsIsShown() {
    assertThat(Visible.text("a\u001b[2Jb")).isEqualTo("a^[[2Jb");
    assertThat(Visible.text("a\rb\nc\u0000\u007f")).isEqualTo("a^Mb^Jc^@^?");
    assertThat(Visible.text("a\tb")).isEqualTo("a b");
    assertThat(Visible.text("\u009b2J")).isEqualTo("\\u009b2J");
    assertThat(Visible.text("\u202eevil\u2066\u200b\ufeff"))
        .isEqualTo("\\u202eevil\\u2066\\u200b\\ufeff");
    assertThat(Visible.text("\u2028")).isEqualTo("\\u2028");
    assertThat(Visible.text("\ud800x")).isEqualTo("\\ud800x");
    assertThat(Visible.text("\udb40\udc41")).isEqualTo("\\u{e0041}");
  }

  @Test
  void noCharacterThatActsIsLeft() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      all.appendCodePoint(c);
    }

    assertThat(Visible.text(all.toString()).codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void asciiKeepsTheMeaning() {
    assertThat(Ascii.of("1.7 × “x” — ≥ 2…")).isEqualTo("1.7 x \"x\" - >= 2...");
    assertThat(Ascii.of("內存 ü")).isEqualTo("?? ?");
  }
}
