package dev.faultline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformFileTest {
  @TempDir Path directory;

  private static Platform sample() {
    return Platform.of(
        "2026-11-22T10:00:00Z",
        List.of(
            new Fact.Known("os", "linux", "Java"),
            new Fact.Known("gpu.name", "A \"quoted\" \\ name", "nvidia-smi"),
            new Fact.Unknown("driver.nvidia", "nvidia-smi not found")));
  }

  private static String text(Platform platform) throws IOException {
    StringWriter out = new StringWriter();
    platform.write(out);
    return out.toString();
  }

  private static Platform parse(String json) throws IOException {
    return Platform.read(new StringReader(json), "box.json");
  }

  @Test
  void what_is_written_is_read_back() throws IOException {
    Platform read = parse(text(sample()));

    assertThat(read.facts()).isEqualTo(sample().facts());
    assertThat(read.takenOn()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void an_empty_platform_is_valid_too() throws IOException {
    assertThat(parse(text(Platform.EMPTY)).facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, true", "UTF-16LE, true", "UTF-16BE, true", "UTF-8, false"})
  void files_redirected_by_powershell_are_read(String charset, boolean mark) throws IOException {
    Path file = directory.resolve("platform.json");
    String text = (mark ? "\ufeff" : "") + text(sample());
    Files.write(file, text.getBytes(Charset.forName(charset)));

    assertThat(Platform.read(file).facts()).isEqualTo(sample().facts());
  }

  @Test
  void hand_written_files_may_leave_the_source_out() throws IOException {
    Platform platform =
        parse(
            "{\"facts\": {\"os\": \"windows\", \"gpu.count\": 2, \"wsl\": false, \"ram.total\": \"32 GiB\"}}");

    assertThat(platform.value("os")).isEqualTo("windows");
    assertThat(platform.value("gpu.count")).isEqualTo("2");
    assertThat(platform.value("wsl")).isEqualTo("false");
    assertThat(platform.value("ram.total")).isEqualTo("34359738368");
    assertThat(platform.fact("os")).isEqualTo(new Fact.Known("os", "windows", "file"));
  }

  @Test
  void members_of_later_versions_are_skipped_and_unknown_facts_are_told() throws IOException {
    Platform platform =
        parse(
            "{\"new\": [1, {\"x\": 2}],\n \"facts\": {\"gpu.memroy\": \"1\",\n \"os\": {\"value\": \"linux\", \"since\": [1]}}}");

    assertThat(platform.known()).containsExactly(new Fact.Known("os", "linux", "file"));
    assertThat(platform.notes())
        .containsExactly("box.json:2: \"gpu.memroy\" is not a known fact: ignored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                             | 1 | expected a JSON object",
        "{\"facts\": []}                                | 1 | must be an object",
        "{\"schemaVersion\": \"2\", \"facts\": {}}      | 1 | schemaVersion must be",
        "{\"schemaVersion\": 1, \"facts\": {}}          | 1 | schemaVersion must be",
        "{}                                             | 1 | no member \"facts\"",
        "{\"facts\": {\"os\": null}}                    | 1 | must be text, a number or true/false",
        "{\"facts\": {\"os\": {\"source\": \"x\"}}}     | 1 | has no \"value\"",
        "{\"facts\": {\"os\": {\"value\": [\"x\"]}}}    | 1 | must be text, a number or true/false",
        "{\"facts\": {\"os\": \"a\", \"os\": \"b\"}}    | 1 | Duplicate",
        "{\"facts\": {\"ram.total\": \"much\"}}         | 1 | must be a size, found \"much\"",
        "{\"facts\": {\"os\": \"linux\"                 | 1 | box.json",
        "{\"facts\": {}, \"unknown\": {\"os\": 1}}      | 1 | must be text",
        "not json at all                                | 1 | Unrecognized token"
      })
  void broken_files_name_the_place(String json, int line, String problem) {
    assertThatThrownBy(() -> parse(json.strip()))
        .isInstanceOfSatisfying(
            PlatformFormatException.class,
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.column()).isPositive();
            })
        .hasMessageContaining(problem)
        .hasMessageStartingWith("box.json:1:");
  }

  @Test
  void the_line_of_a_bad_value_is_that_of_its_fact() {
    String json = "{\n \"facts\": {\n  \"os\": \"linux\",\n  \"gpu.count\": \"two\"\n }\n}";

    assertThatThrownBy(() -> parse(json))
        .hasMessage("box.json:4:3: fact \"gpu.count\" must be a number, found \"two\"");
  }

  @Test
  void binary_files_are_refused() throws IOException {
    Path file = directory.resolve("model.gguf");
    Files.write(file, "GGUF\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Platform.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("model.gguf");
  }

  @Test
  void names_nobody_asked_about_are_unknown_with_the_best_reason() {
    Platform platform =
        Platform.of(
            "",
            List.of(
                new Fact.Known("ci", "false", "environment"),
                new Fact.Known("python.packages_read", "/venv/site-packages", "sys.path")));
    Platform log = Platform.of("", List.of(new Fact.Known("os", "linux", "log line 1")));

    assertThat(platform.fact("pkg.xformers"))
        .isEqualTo(new Fact.Unknown("pkg.xformers", "not installed in /venv/site-packages"));
    assertThat(platform.fact("env.HF_HOME")).isEqualTo(new Fact.Unknown("env.HF_HOME", "not set"));
    assertThat(platform.fact("gpu.name")).isEqualTo(new Fact.Unknown("gpu.name", "not read"));
    assertThat(log.fact("env.HF_HOME")).isEqualTo(new Fact.Unknown("env.HF_HOME", "not read"));
    assertThat(log.fact("pkg.xformers")).isEqualTo(new Fact.Unknown("pkg.xformers", "not read"));
  }

  @Test
  void of_two_facts_with_one_name_the_first_known_counts() {
    Platform platform =
        Platform.of(
            "",
            List.of(
                new Fact.Unknown("gpu.name", "a"),
                new Fact.Known("gpu.name", "first", "b"),
                new Fact.Known("gpu.name", "second", "c"),
                new Fact.Unknown("gpu.name", "d")));

    assertThat(platform.value("gpu.name")).isEqualTo("first");
  }
}
