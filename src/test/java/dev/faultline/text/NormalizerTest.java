package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
  private static final String ESC = "\u001b";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "␛[1;31mRuntimeError␛[0m: boom ¦ RuntimeError: boom",
        "␛[38;5;196mRuntime␛[4mError␛[0m: boom ¦ RuntimeError: boom",
        "␛]8;;https://x.org␛\\RuntimeError␛]8;;␛\\: boom ¦ RuntimeError: boom",
        "␛]0;title␇RuntimeError: boom ¦ RuntimeError: boom",
        "␛(BRuntimeError: boom␛[K ¦ RuntimeError: boom",
        "RuntimeError:␛[1Cboom ¦ RuntimeError: boom",
        "^[[31mRuntimeError: boom^[[0m ¦ RuntimeError: boom",
        "\\x1b[31mRuntimeError: boom\\x1b[0m ¦ RuntimeError: boom",
        "\\u001b[31mRuntimeError: boom\\u001b[0m ¦ RuntimeError: boom",
        "\\033[31mRuntimeError: boom\\033[0m ¦ RuntimeError: boom",
        "[0;31mRuntimeError[0m: boom ¦ RuntimeError: boom",
        "[31mRuntimeError: boom[0m ¦ RuntimeError: boom",
        "←[31mRuntimeError: boom←[0m ¦ RuntimeError: boom",
        "RuntimeError: “boom” – it’s… ¦ RuntimeError: \"boom\" - it's...",
        "RuntimeError: a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#x27; ¦ RuntimeError: a <b> &amp; \"c\" 'd'",
        "RuntimeErrx␈or: boom ¦ RuntimeError: boom",
        "ValueError: the model\\'s \\\"context\\\" length ¦ ValueError: the model's \"context\" length",
        "```RuntimeError: boom ¦ RuntimeError: boom",
        "RuntimeError: boom``` ¦ RuntimeError: boom",
      })
  void control_sequences_and_typography_are_made_plain(String log, String text) {
    String raw = log.replace("␛", ESC).replace("␇", "\u0007").replace("␈", "\b");

    assertThat(Lines.texts(raw)).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "loading [5m 20s] left",
        "array [1, 2, 3] m",
        "x[1m] = 3",
        "took [12m30s]",
        "C:\\users\\x86\\new\\table",
        "a ^ [b]",
        "AT&T &unknown; &#; &#x; x",
      })
  void what_only_resembles_a_control_sequence_stays(String log) {
    assertThat(Lines.texts(log)).containsExactly(log);
  }

  @Test
  void columns_point_into_the_physical_line() {
    Line line = Lines.one("[rank0]: " + ESC + "[31mRuntime" + ESC + "[0mError: boom");

    assertThat(line.text()).isEqualTo("RuntimeError: boom");
    assertThat(line.column(0)).isEqualTo(15);
    assertThat(line.column(7)).isEqualTo(26);
  }

  @Test
  void progress_bar_keeps_its_last_state_and_the_text_behind_it() {
    assertThat(Lines.texts("  0%| | 0/10\r 50%| | 5/10\r100%| | 10/10RuntimeError: boom\r"))
        .containsExactly("100%| | 10/10RuntimeError: boom");
    assertThat(Lines.texts(" 10%| | 1/10\rRuntimeError: boom\r 20%| | 2/10"))
        .containsExactly("RuntimeError: boom", " 20%| | 2/10");
  }

  @Test
  void bytes_that_are_no_utf8_are_read_as_cp1252() {
    byte[] bytes =
        "Datei \u201Egr\u00FC\u00DFe\u201C fehlt".getBytes(Charset.forName("windows-1252"));

    assertThat(Lines.of(bytes).get(0).text()).isEqualTo("Datei \"gr\u00FC\u00DFe\" fehlt");
  }

  @Test
  void nuls_break_lines_but_not_stray_utf16() {
    assertThat(Lines.texts("one\0\0two")).containsExactly("one", "two");
    byte[] wide = "RuntimeError: boom".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Lines.of(wide).get(0).text()).isEqualTo("RuntimeError: boom");
  }

  @Test
  void json_log_lines_give_their_messages() {
    assertThat(
            Lines.texts(
                "{\"log\":\"RuntimeError: a \\\"b\\\"\\n\",\"stream\":\"stderr\",\"time\":\"2025-08-01\"}"))
        .containsExactly("RuntimeError: a \"b\"");
    assertThat(Lines.texts("{\"level\":\"error\",\"msg\":\"one\\n  two\",\"err\":\"boom\"}"))
        .containsExactly("one", "  two", "boom");
    assertThat(Lines.texts("{\"message\": \"cut off in the mid"))
        .containsExactly("cut off in the mid");
    assertThat(Lines.texts("{'error': {'message': \"it's CUDA out of memory\", 'code': 500}}"))
        .containsExactly("it's CUDA out of memory");
    assertThat(Lines.texts("{\"log\":\"{\\\"message\\\":\\\"[rank0]: CUDA\\\\nerror\\\"}\\n\"}"))
        .containsExactly("CUDA", "error");
    assertThat(Lines.texts("{'loss': 0.5, 'epoch': 1}"))
        .containsExactly("{'loss': 0.5, 'epoch': 1}");
  }

  @Test
  void logfmt_gives_message_and_further_fields() {
    assertThat(
            Lines.texts(
                "time=2025-08-01T12:00:00.000Z level=ERROR source=sched.go:456 msg=\"error loading llama server\""
                    + " error=\"llama runner process has terminated: \\\"x\\\"\""))
        .containsExactly(
            "error loading llama server\" error=\"llama runner process has terminated: \"x\"\"");
    assertThat(Lines.texts("time=\"2025-08-01T12:00:00Z\" level=fatal msg=\"one\\ntwo\""))
        .containsExactly("one", "two");
    assertThat(Lines.texts("level=3 is not enough")).containsExactly("level=3 is not enough");
  }

  @Test
  void traceback_with_escaped_line_ends_is_laid_out() {
    assertThat(
            Lines.texts(
                "failed: 'Traceback (most recent call last):\\n  File \"C:\\\\x.py\", line 1\\nKeyError: \\'a\\''"))
        .containsExactly(
            "failed: 'Traceback (most recent call last):",
            "  File \"C:\\x.py\", line 1",
            "KeyError: 'a''");
  }

  @Test
  void line_end_and_empty_lines() {
    assertThat(Lines.texts("a\r\n\r\nb\r")).containsExactly("a", "", "b");
    assertThat(Lines.of("a\n\nb")).extracting(Line::number).containsExactly(1L, 2L, 3L);
    assertThat(Lines.of("a\n\nb")).extracting(Line::offset).containsExactly(0L, 2L, 3L);
  }

  @Test
  void long_lines_come_in_overlapping_pieces() {
    String needle = "CUDA out of memory. Tried to allocate 2.00 GiB";
    for (int at :
        new int[] {0, Normalizer.PIECE_BYTES - 20, 3 * Normalizer.PIECE_BYTES / 2, 200_000}) {
      StringBuilder text = new StringBuilder("é".repeat(150_000));
      text.insert(at / 2, needle);
      List<Line> lines = Lines.of("[rank1]: " + text);

      Line found = lines.stream().filter(l -> l.text().contains(needle)).findFirst().orElseThrow();
      assertThat(found.number()).isEqualTo(1);
      assertThat(found.origin()).isEqualTo("rank1");
      assertThat(found.column(found.text().indexOf(needle))).isEqualTo(9 + at / 2 + 1);
      assertThat(lines).allMatch(l -> l.text().length() <= Normalizer.PIECE_BYTES);
    }
  }
}
