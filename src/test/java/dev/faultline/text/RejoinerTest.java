package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejoinerTest {
  private static final String MESSAGE =
      "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.64 GiB"
          + " of which 1.21 GiB is free. Including non-PyTorch memory, this process has 22.41 GiB memory in use. Of the"
          + " allocated memory 17.90 GiB is allocated by PyTorch, and 4.02 GiB is reserved by PyTorch but unallocated.";

  private static final String BEFORE =
      "Loading checkpoint shards\n  File \"/app/x.py\", line 3, in main\n    run()\n";
  private static final String AFTER = "\n\nKilled\n";

  /** Hard wrap of a terminal: every line is full. */
  private static String cut(String text, int width) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i += width) {
      out.append(i > 0 ? "\n" : "").append(text, i, Math.min(text.length(), i + width));
    }
    return out.toString();
  }

  /** Word wrap, the space at the seam lost, something in front of each piece. */
  private static String wrap(String text, int width, String prefix) {
    StringBuilder out = new StringBuilder(prefix);
    int column = prefix.length();
    for (String word : text.split(" ")) {
      if (column > prefix.length() && column + 1 + word.length() > width) {
        out.append('\n').append(prefix);
        column = prefix.length();
      } else if (column > prefix.length()) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }

  private static String squeezed(String text) {
    return text.replace(" ", "");
  }

  private static JoinedLine joinedOf(String log) {
    List<JoinedLine> joined = Rejoiner.rejoin(Lines.marked(log));
    for (JoinedLine line : joined) {
      if (squeezed(line.text()).contains(squeezed(MESSAGE))) {
        assertPlaces(line, log);
        return line;
      }
    }
    throw new AssertionError("not joined: " + joined);
  }

  private static void assertPlaces(JoinedLine line, String log) {
    String[] physical = log.split("\n");
    for (int i = 0; i < line.text().length(); i++) {
      Place place = line.place(i);
      assertThat(place.column())
          .as("%s at %d in %s", place, i, line)
          .isBetween(1, physical[(int) place.line() - 1].length());
      char there = physical[(int) place.line() - 1].charAt(place.column() - 1);
      assertThat(there).isEqualTo(line.text().charAt(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 57, 79, 80, 100, 119, 120, 132, 200})
  void hard_wrapped_inside_words(int width) {
    JoinedLine line = joinedOf(BEFORE + cut(MESSAGE, width) + AFTER);

    assertThat(line.pieces().get(0).number()).isEqualTo(4);
    assertThat(line.place(0)).isEqualTo(new Place(4, 1));
    assertThat(line.text()).doesNotContain("Killed");
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 60, 72, 80, 100, 120, 150})
  void word_wrapped(int width) {
    joinedOf(BEFORE + wrap(MESSAGE, width, "") + AFTER);
    joinedOf(BEFORE + wrap(MESSAGE, width, "> ") + AFTER);
    joinedOf(BEFORE + wrap(MESSAGE, width, "  │ ") + AFTER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "[rank0]: ¦ rank0",
        "ERROR 08-01 12:00:00 [core.py:387] ¦§§",
        "vllm-1  | ¦ vllm-1",
      })
  void wrapped_by_a_logger_with_its_prefix_on_each_piece(String prefix, String origin) {
    String front = prefix + (prefix.endsWith(" ") ? "" : " ");
    JoinedLine line = joinedOf(wrap(MESSAGE, 100, front));

    assertThat(line.origin()).isEqualTo(origin.strip());
  }

  @Test
  void pieces_of_two_ranks_are_told_apart() {
    String[] one = wrap(MESSAGE, 100, "[rank0]: ").split("\n");
    String[] two = wrap(MESSAGE, 100, "[rank1]: ").split("\n");
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < one.length; i++) {
      log.append(one[i]).append('\n').append(two[i]).append('\n');
    }

    List<JoinedLine> joined = Rejoiner.rejoin(Lines.marked(log.toString()));

    assertThat(joined).extracting(JoinedLine::origin).containsExactly("rank0", "rank1");
    assertThat(joined).allMatch(line -> squeezed(line.text()).equals(squeezed(MESSAGE)));
  }

  @Test
  void name_of_an_exception_may_be_cut() {
    String log = "x".repeat(36) + " torch.OutOf\nMemoryError: CUDA out of memory";

    assertThat(Rejoiner.rejoin(Lines.marked(log)))
        .extracting(JoinedLine::text)
        .containsExactly("x".repeat(36) + " torch.OutOfMemoryError: CUDA out of memory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RuntimeError: something rather long that is not wrapped at all, but full\n  File \"x.py\", line 1, in f",
        "RuntimeError: something rather long that is not wrapped at all, but full\nERROR: another",
        "RuntimeError: something rather long that is not wrapped at all, but full\n\nanother",
        "RuntimeError: something rather long that is not wrapped at all, but full\n[rank0]: another",
        "short\nlines\nare never joined",
      })
  void new_records_are_not_joined(String log) {
    assertThat(Rejoiner.rejoin(Lines.marked(log))).isEmpty();
  }

  @Test
  void long_runs_come_in_overlapping_parts() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("word number ")
          .append(100 + i)
          .append(" of a text that has no end at all, which ");
    }
    List<JoinedLine> joined = Rejoiner.rejoin(Lines.marked(cut(text.toString(), 80)));

    assertThat(joined).allMatch(line -> line.pieces().size() <= Rejoiner.MAX_PIECES);
    for (int i = 0; i < 40; i++) {
      String part = "wordnumber" + (100 + i) + "ofatextthathas";
      assertThat(joined).anyMatch(line -> squeezed(line.text()).contains(part));
    }
  }

  @Test
  void random_words_at_random_widths() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("boom: the");
      while (text.length() < 150 + random.nextInt(200)) {
        text.append(' ').append("abcdefghijkl", 0, 1 + random.nextInt(12));
      }
      int width = 50 + random.nextInt(100);
      String log =
          random.nextBoolean() ? cut(text.toString(), width) : wrap(text.toString(), width, "");

      List<String> joined = new ArrayList<>();
      for (JoinedLine line : Rejoiner.rejoin(Lines.marked(log))) {
        joined.add(squeezed(line.text()));
        assertPlaces(line, log);
      }
      assertThat(joined).as("width %d: %s", width, log).containsExactly(squeezed(text.toString()));
    }
  }
}
