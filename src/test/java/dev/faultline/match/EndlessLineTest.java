package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Index;
import dev.faultline.kb.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are longer than what is looked at in one go. */
class EndlessLineTest {
  private static final String ERROR =
      "RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of"
          + " 23.65 GiB of which 1.12 GiB is free.";

  private final Matcher matcher = new Matcher(new KnowledgeBase(List.of(Index.bundled())));

  private Findings match(String text) throws IOException {
    return matcher.match(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 16_380, 32_760, 40_000, 65_530, 100_000, 1_048_560, 3_000_000})
  void an_error_is_found_wherever_it_stands_in_a_line(int before) throws IOException {
    Findings findings = match("ok\n" + "word ".repeat(before / 5) + ERROR + " more".repeat(9_000));

    assertThat(findings.chains()).hasSize(1);
    Match cause = findings.chains().get(0).cause();
    assertThat(cause.entry().id()).isEqualTo("cuda/oom");
    Evidence evidence = cause.evidence().get(0);
    assertThat(evidence.line()).isEqualTo(2);
    assertThat(evidence.column())
        .isEqualTo(before / 5 * 5 + 1 + ERROR.indexOf("CUDA out of memory"));
    assertThat(evidence.text()).contains("CUDA out of memory").hasSizeLessThan(5_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 50_000, 2_000_000})
  void colours_in_an_endless_line_hide_nothing(int before) throws IOException {
    String coloured = ERROR.replace("memory", "mem\u001b[31mory\u001b[0m");
    Findings findings = match("a \u001b[1mb\u001b[0m ".repeat(before / 12) + coloured);

    assertThat(findings.chains().get(0).cause().entry().id()).isEqualTo("cuda/oom");
  }

  @Test
  void lines_behind_an_endless_one_have_their_own_number() throws IOException {
    Findings findings = match("x".repeat(2_500_000) + "\n\n" + ERROR + "\n");

    assertThat(findings.chains().get(0).cause().evidence().get(0).line()).isEqualTo(3);
    assertThat(findings.lines()).isEqualTo(3);
  }

  /** The last piece is shorter than what is looked at for unknown errors, and begins in a line. */
  @ParameterizedTest
  @ValueSource(ints = {1_048_577, 1_050_000, 1_100_000, 1_114_112, 1_180_000, 2_097_200})
  void a_short_last_piece_is_looked_at(int size) throws IOException {
    String line = "2026-11-27 12:00:00 INFO step 17 of many, loss 0.123\n";
    Findings findings = match(line.repeat(size / line.length() + 1));

    assertThat(findings.chains()).isEmpty();
    assertThat(findings.error()).isNull();
  }

  @Test
  void what_is_shown_of_an_endless_line_is_what_is_around_the_place() {
    String text = "a".repeat(9_000) + "HERE" + "b".repeat(9_000);

    assertThat(Excerpt.of(text, 9_000)).contains("aHEREb").startsWith("\u2026").endsWith("\u2026");
    assertThat(Excerpt.of("HERE" + text, 0)).startsWith("HEREa");
    assertThat(Excerpt.of(text, text.length() - 1)).endsWith("b");
    assertThat(Excerpt.of("short", 2)).isEqualTo("short");
  }
}
