package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion scripts in the shells they are for, and manual pages in groff. */
class ShareFilesTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    ShareFiles.write(directory.resolve("share"), "9.9", "2026-11-22");
    Path bin = Files.createDirectories(directory.resolve("bin"));
    Path fake =
        Files.writeString(
            bin.resolve("faultline"),
            "#!/bin/sh\n[ \"$2\" = --ids ] && echo cuda/oom && echo mps/oom\n"
                + "[ \"$2\" = --categories ] && echo cuda && echo mps\n");
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", directory.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          faultline exp|explain
          faultline kb why|why-not
          faultline explain mp|mps/oom
          faultline kb why-not cu|cuda/oom
          faultline list m|mps
          faultline --color al|always
          faultline explain --shell po|posix powershell
          faultline completion z|zsh
          faultline explain --commands|--commands-only
          faultline --platform sh|share
          """)
  void bash_completes(String line, String expected) throws Exception {
    assumeTrue(isThere("bash"));
    String script =
        "set -u; _faultline_id_list=''; . share/completions/faultline.bash; COMP_WORDS=("
            + line
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _faultline || true; echo \"${COMPREPLY[*]}\"";
    assertThat(run("bash", "--norc", "-c", script)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          faultline exp|explain
          faultline kb why|why-not
          faultline explain mp|mps/oom
          faultline kb why-not cu|cuda/oom
          faultline list m|mps
          faultline --color al|always
          faultline completion z|zsh
          faultline explain --commands|--commands-only
          """)
  void fish_completes(String line, String expected) throws Exception {
    assumeTrue(isThere("fish"));
    String script = "source share/completions/faultline.fish; complete -C '" + line + "'";
    List<String> words = new ArrayList<>();
    run("fish", "--no-config", "-c", script).lines().forEach(l -> words.add(l.split("\t")[0]));
    assertThat(words).containsExactly(expected);
  }

  @Test
  void zsh_takes_the_script() throws Exception {
    assumeTrue(isThere("zsh"));
    String script =
        "autoload -Uz compinit; compinit -u -D; source share/completions/_faultline;"
            + " print $_comps[faultline]";
    assertThat(run("zsh", "-f", "-c", script)).isEqualTo("_faultline");
  }

  @Test
  void every_command_has_a_page_that_groff_takes_without_a_warning() throws Exception {
    Path pages = directory.resolve("share/man/man1");
    for (CommandModel model : CommandModel.all()) {
      Path page = pages.resolve(ManPage.name(model) + ".1");
      assertThat(page).exists();
      if (isThere("groff")) {
        assertThat(run("groff", "-man", "-Tascii", "-ww", "-z", page.toString())).isEmpty();
      }
    }
  }

  @Test
  void a_page_says_what_the_help_says() throws Exception {
    String page = Files.readString(directory.resolve("share/man/man1/faultline-explain.1"));
    assertThat(page)
        .startsWith(".TH FAULTLINE-EXPLAIN 1 \"2026-11-22\" \"faultline 9.9\"")
        .contains(".SH SYNOPSIS", ".SH OPTIONS", "\\-\\-commands\\-only", ".SH EXIT STATUS");
  }

  @Test
  void every_command_of_the_table_is_in_every_script() throws Exception {
    for (String file : List.of("faultline.bash", "_faultline", "faultline.fish")) {
      String script = Files.readString(directory.resolve("share/completions").resolve(file));
      for (Commands.Row row : Commands.rows()) {
        assertThat(script).contains(row.name());
      }
    }
  }
}
