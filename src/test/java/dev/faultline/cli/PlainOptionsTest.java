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
  void flags_are_those_of_the_main_command() {
    List<String> flags = new ArrayList<>();
    for (OptionSpec option : new DiagnoseCommand().spec().options()) {
      if (option.arity().max() == 0 && !option.usageHelp() && !option.versionHelp()) {
        flags.add(option.longestName());
      }
    }
    assertThat(PlainOptions.FLAGS).containsExactlyInAnyOrderElementsOf(flags);
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
        "--debug"
      })
  void reads_what_picocli_reads(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    PlainOptions plain = PlainOptions.of(args);
    CommandSpec spec = new DiagnoseCommand().spec();
    Options parsed = new ParsedOptions(new CommandLine(spec).parseArgs(args));

    assertThat(plain.files()).isEqualTo(parsed.files());
    for (String flag : PlainOptions.FLAGS) {
      assertThat(plain.has(flag)).as(flag).isEqualTo(parsed.has(flag));
    }
    assertThat(plain.<Integer>value("--top", 1)).isEqualTo(parsed.<Integer>value("--top", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--top 3 a.log",
        "--format=json",
        "--help",
        "--version",
        "-V",
        "--no-such",
        "-qx",
        "--",
        "@args"
      })
  void leaves_the_rest_to_picocli(String line) {
    assertThat(PlainOptions.of(line.split(" "))).isNull();
  }
}
