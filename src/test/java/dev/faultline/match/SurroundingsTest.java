package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.kb.TestIndex;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code requires} and {@code unless} see around a message. */
class SurroundingsTest {
  @TempDir Path directory;

  @Test
  void a_required_text_may_stand_in_a_prefix_that_is_stripped() throws Exception {
    Matcher matcher = matcher("\"requires\": [\"tool_parser\\\\.py\"]");
    assertThat(found(matcher, "ERROR 08-01 12:00:00 [hermes_tool_parser.py:157] it broke badly"))
        .isTrue();
    assertThat(found(matcher, "ERROR 08-01 12:00:00 [core.py:157] it broke badly")).isFalse();
  }

  @Test
  void a_required_text_may_be_another_field_of_a_json_line() throws Exception {
    Matcher matcher = matcher("\"requires\": [\"engine_core\"]");
    assertThat(found(matcher, "{\"logger\":\"engine_core\",\"msg\":\"it broke badly\"}")).isTrue();
    assertThat(found(matcher, "{\"logger\":\"router\",\"msg\":\"it broke badly\"}")).isFalse();
  }

  @Test
  void a_text_in_a_prefix_rules_out_as_well() throws Exception {
    Matcher matcher = matcher("\"unless\": [\"tool_parser\\\\.py\"]");
    assertThat(found(matcher, "ERROR 08-01 12:00:00 [hermes_tool_parser.py:157] it broke badly"))
        .isFalse();
    assertThat(found(matcher, "ERROR 08-01 12:00:00 [core.py:157] it broke badly")).isTrue();
  }

  @Test
  void a_required_text_is_found_in_its_stripped_form_too() throws Exception {
    Matcher matcher = matcher("\"requires\": [\"loading the model\"]");
    String coloured = "\u001b[31mloading\u001b[0m the model\nit broke badly";
    assertThat(found(matcher, coloured)).isTrue();
  }

  @Test
  void a_signature_has_conditions_of_its_own_besides_those_of_the_entry() throws Exception {
    Matcher matcher =
        compiled(
            entryWith("\"requires\": [\"model\"]")
                .replace(
                    "{\"pattern\":",
                    "{\"pattern\": \"gave up for good\", \"unless\": [\"router\"]}, {\"pattern\":"));
    assertThat(found(matcher, "model x\nit gave up for good")).isTrue();
    assertThat(found(matcher, "model x of the router\nit gave up for good")).isFalse();
    assertThat(found(matcher, "model x of the router\nit broke badly")).isTrue();
    assertThat(found(matcher, "it gave up for good")).isFalse();
    assertThat(found(matcher, "it broke badly")).isFalse();
  }

  private Matcher matcher(String condition) throws Exception {
    return compiled(entryWith(condition));
  }

  private static String entryWith(String condition) {
    return TestIndex.entry("it broke badly").replace("\"cause\":", condition + ", \"cause\":");
  }

  private Matcher compiled(String entry) throws Exception {
    Path file = directory.resolve("entries/test/surrounded.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, entry);
    IndexCompiler.Compiled compiled = IndexCompiler.compile(directory);
    assertThat(compiled.problems()).isEmpty();
    return new Matcher(new KnowledgeBase(List.of(compiled.index())));
  }

  private static boolean found(Matcher matcher, String log) throws Exception {
    byte[] bytes = (log + "\n").getBytes(StandardCharsets.UTF_8);
    return !matcher.match(new ByteArrayInputStream(bytes)).chains().isEmpty();
  }
}
