package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScanTest {
  /** What no literal has: such characters may come out of an escape. */
  private static final String SPLITS = "\"'<>&\\=";

  /** Pieces that together make prefixes, escapes, JSON, logfmt and halves of all of them. */
  static final String[] PIECES = {
    "\\",
    "\\n",
    "\\\\",
    "\\\"",
    "\\u",
    "\\u0041",
    "\\x",
    "\\x1b[",
    "\\/",
    "\\t",
    "\\b",
    "\\e[",
    "\\0",
    "\\033[",
    "^",
    "^[",
    "^[[",
    "[",
    "[0",
    "31m",
    "0;31m",
    "m",
    ";",
    "[1m",
    "1",
    "5",
    "&",
    "&lt;",
    "&amp;",
    "&quot;",
    "&nbsp;",
    "&#",
    "&#65;",
    "&#x2F;",
    "#47;",
    "n",
    "u0041",
    "{\"",
    "\":",
    "\"",
    "\",",
    "{\"msg\":\"",
    "{\"log\":\"",
    "}",
    "{'a': '",
    "'",
    "level=WARN ",
    "time=2 ",
    "msg=\"",
    "error=",
    "[rank0]: ",
    "2025-08-01T12:00:00Z ",
    "E   ",
    "> ",
    ">>> ",
    "| ",
    "vllm-1  | ",
    "- ",
    "`",
    "```",
    "ERROR:root:",
    "ERROR ",
    " ",
    "  ",
    "\t",
    "File ",
    "(most recent call last):",
    "Abc",
    "CUDA error",
    "/",
    ":",
    "\\n  File ",
    "$ ",
    "C:\\",
    "\r",
    "\n",
    "=",
  };

  @RepeatedTest(8)
  void what_is_in_the_text_of_a_plain_line_is_in_its_bytes(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      String raw = randomLine(random);
      byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
      if (!Normalizer.isPlain(bytes, 0, bytes.length)) {
        continue;
      }
      plain++;
      for (Line line : Lines.of(bytes)) {
        assertLiteralsAreIn(raw, line.text());
      }
    }
    assertThat(plain).isGreaterThan(1_000);
  }

  private static void assertLiteralsAreIn(String raw, String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean literal =
          i < text.length()
              && text.charAt(i) >= ' '
              && text.charAt(i) < 0x7f
              && SPLITS.indexOf(text.charAt(i)) < 0;
      if (!literal) {
        assertThat(raw)
            .as("bytes of a line with the text %s", text)
            .contains(text.substring(start, i));
        start = i + 1;
      }
    }
  }

  static String randomLine(Random random) {
    StringBuilder line = new StringBuilder();
    int pieces = 1 + random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      line.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return line.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[31mx",
        "a\rb",
        "a\0b",
        "a\bb",
        "a\u00a0b",
        "a\u200bb",
        "\u201cquoted\u201d",
        "wait\u2026",
        "\u2190[31mx",
        "^[[31m",
        "\\u0041",
        "\\x41",
        "a\\/b",
        "[31mx",
        "&#65;",
        "&nbsp;",
        "a\u007fb",
        "\\e[1m",
        "\\033[1m",
      })
  void unplain(String line) {
    byte[] bytes = ("0123456789 " + line).getBytes(StandardCharsets.UTF_8);

    assertThat(PlainScan.firstUnplain(bytes, 0, bytes.length)).isGreaterThanOrEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "caf\u00e9",
        "\u65e5\u672c\u8a9e",
        "\u2588\u2588\u258f| 3/4",
        "\ud83d\ude80 go",
        "a\r",
        "a\r\nb",
        "[rank0]: [12] x",
        "C:\\Dir",
        "a\\nb",
        "&lt;",
        "a^b",
        "[5 m",
        "\t"
      })
  void plain(String line) {
    byte[] bytes = ("0123456789 " + line).getBytes(StandardCharsets.UTF_8);

    assertThat(PlainScan.firstUnplain(bytes, 0, bytes.length)).isEqualTo(-1);
  }

  @Test
  void empty_range_is_plain() {
    assertThat(PlainScan.firstUnplain(new byte[] {27}, 1, 1)).isEqualTo(-1);
    assertThat(Normalizer.isPlain(new byte[0], 0, 0)).isTrue();
  }
}
