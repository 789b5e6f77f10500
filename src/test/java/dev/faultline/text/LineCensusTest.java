package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time or one by one, the census says what a naive look says. */
class LineCensusTest {
  private static final int REACH = 100;

  private static final Pattern UNPLAIN =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\xff]|\\r(?!\\n|\\z)|\\\\[ux/0e]|\\^\\[|\\[[0-9;]+m|&[#n]");

  @RepeatedTest(4)
  void says_what_a_naive_look_says(RepetitionInfo run) {
    Random random = new Random(100 + run.getCurrentRepetition());
    for (int round = 0; round < 200; round++) {
      int size = random.nextBoolean() ? 200 : Words.LARGE + random.nextInt(5000);
      StringBuilder text = new StringBuilder();
      while (text.length() < size) {
        text.append(random.nextInt(9) > 0 ? "plain words " : PlainScanTest.randomLine(random));
        text.append(random.nextInt(4) == 0 ? "\n" : "");
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      check(bytes, random.nextInt(9), bytes.length - random.nextInt(9));
    }
  }

  private static void check(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    Matcher matcher = UNPLAIN.matcher(text);
    List<Integer> expected = new ArrayList<>();
    int next = 0;
    while (next <= text.length() && matcher.find(next)) {
      expected.add(from + matcher.start());
      int feed = text.indexOf('\n', matcher.start());
      next = 1 + Math.min(feed < 0 ? text.length() : feed, matcher.start() + REACH);
    }
    LineCensus census = LineCensus.of(bytes, from, to, REACH);
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < census.unplainLines(); i++) {
      seen.add(census.unplain(i));
    }
    assertThat(seen).isEqualTo(expected);
    assertThat(census.feeds()).isEqualTo(text.chars().filter(c -> c == '\n').count());
  }

  @Test
  void the_last_bytes_of_a_long_range_count() {
    byte[] bytes = "plain words, ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    assertThat(LineCensus.of(bytes, 0, bytes.length, REACH).unplainLines()).isZero();
    for (int at = bytes.length - 9; at < bytes.length; at++) {
      byte[] marked = bytes.clone();
      marked[at] = 0x1b;
      LineCensus census = LineCensus.of(marked, 0, marked.length, REACH);
      assertThat(census.unplainLines()).isEqualTo(1);
      assertThat(census.unplain(0)).isEqualTo(at);
    }
  }

  @Test
  void nothing_but_line_feeds() {
    byte[] bytes = "\n".repeat(Words.LARGE + 3).getBytes(StandardCharsets.UTF_8);
    assertThat(LineCensus.of(bytes, 0, bytes.length, REACH).feeds()).isEqualTo(bytes.length);
    assertThat(LineCensus.of(bytes, 5, 5, REACH).feeds()).isZero();
  }
}
