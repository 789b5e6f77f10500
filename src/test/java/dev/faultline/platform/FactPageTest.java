package dev.faultline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FactPageTest {
  private static final Path PAGE = Path.of("docs/facts.md");

  @Test
  void documentation_is_what_the_catalogue_says() throws IOException {
    if (Boolean.getBoolean("faultline.write")) {
      FactPage.write(PAGE);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(FactPage.text());
  }

  @Test
  void every_fact_has_words_for_people() {
    for (FactCatalogue.Group group : FactCatalogue.groups()) {
      assertThat(group.facts()).isNotEmpty();
      for (FactDefinition fact : group.facts()) {
        assertThat(fact.label()).as(fact.name()).isNotBlank();
        assertThat(fact.meaning()).as(fact.name()).isNotBlank();
        assertThat(fact.from()).as(fact.name()).isNotBlank();
        assertThat(fact.unit().isEmpty()).as(fact.name()).isEqualTo(!hasUnit(fact));
      }
    }
  }

  @Test
  void the_table_that_every_start_reads_is_latin_1() {
    assertThat(FactTable.ROWS.chars()).allMatch(c -> c < 256);
  }

  private static boolean hasUnit(FactDefinition fact) {
    return fact.type() == FactType.SIZE || fact.name().endsWith("_mb");
  }

  @Test
  void families_are_open_but_variables_come_from_the_list() {
    assertThat(FactCatalogue.definition("pkg.flash_attn").type()).isEqualTo(FactType.VERSION);
    assertThat(FactCatalogue.definition("pkg.Flash-Attn")).isNull();
    assertThat(FactCatalogue.definition("pkg.*")).isNull();
    assertThat(FactCatalogue.definition("env.CUDA_VISIBLE_DEVICES").label())
        .isEqualTo("CUDA_VISIBLE_DEVICES");
    assertThat(FactCatalogue.definition("ollama.env.OLLAMA_HOST")).isNotNull();
    assertThat(FactCatalogue.definition("gpu.nonsense")).isNull();
  }

  @Test
  void no_variable_that_can_hold_a_secret_is_on_the_list() {
    for (String name : FactCatalogue.variables()) {
      assertThat(name)
          .doesNotContain("TOKEN_")
          .doesNotEndWith("TOKEN")
          .doesNotContain("SECRET")
          .doesNotContain("PASSWORD")
          .doesNotEndWith("_KEY")
          .doesNotContainIgnoringCase("proxy")
          .doesNotContain("INDEX_URL");
    }
  }
}
