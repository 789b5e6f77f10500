package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The short way through the command line is the same command line. */
class PlainOptionsTest {
  @Test
  void flags_and_texts_are_those_of_the_main_command() {
    List<String> flags = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (OptionSpec option : new DiagnoseCommand().spec().options()) {
      if (option.arity().max() == 0 && !option.usageHelp()) {
        flags.add(option.longestName());
      } else if (option.type() == String.class) {
        texts.add(option.longestName());
      }
    }
    assertThat(PlainOptions.FLAGS).containsExactlyInAnyOrderElementsOf(flags);
    assertThat(PlainOptions.TEXTS).containsExactlyInAnyOrderElementsOf(texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.log",
        "--json a.log",
        "a.log -q b.log",
        "-",
        "--all - --no-probe",
        "--format json a.log",
        "a.log --format=json --shell=cmd",
        "--fail-on any --color=never - b.log",
        "--format a=b",
        "--version",
        "-V a.log",
        "--debug"
      })
  void reads_what_picocli_reads(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    PlainOptions plain = PlainOptions.of(args);
    CommandSpec spec = new DiagnoseCommand().spec();
    Options parsed = new ParsedOptions(new CommandLine(spec).parseArgs(args));

    assertThat(plain.words()).isEqualTo(parsed.words());
    for (String flag : PlainOptions.FLAGS) {
      assertThat(plain.has(flag)).as(flag).isEqualTo(parsed.has(flag));
    }
    for (String text : PlainOptions.TEXTS) {
      assertThat(plain.has(text)).as(text).isEqualTo(parsed.has(text));
      assertThat(plain.<String>value(text, null)).isEqualTo(parsed.<String>value(text, null));
    }
    assertThat(plain.<Integer>value("--top", 1)).isEqualTo(parsed.<Integer>value("--top", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--top 3 a.log",
        "--format",
        "--format=",
        "--format --json",
        "--format json --format text",
        "--json=true",
        "--help",
        "--no-such",
        "-qx",
        "--",
        "@args"
      })
  void leaves_the_rest_to_picocli(String line) {
    assertThat(PlainOptions.of(line.split(" "))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cuda/oom", "Xid 79", "out of memory -"})
  void words_are_what_picocli_reads_too(String line) {
    CommandSpec spec = new ExplainCommand().spec();
    Options parsed = new ParsedOptions(new CommandLine(spec).parseArgs(line.split(" ")));

    assertThat(PlainOptions.words(line.split(" ")).words()).isEqualTo(parsed.words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-9", "137 --json", "@args"})
  void options_are_left_to_picocli(String line) {
    assertThat(PlainOptions.words(line.split(" "))).isNull();
  }
}
