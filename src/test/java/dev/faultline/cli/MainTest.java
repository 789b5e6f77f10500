package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises to users and scripts: what is printed where, and how the process ends. */
class MainTest {
  private static final String OOM =
      "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.64"
          + " GiB of which 1.21 GiB is free.\n";

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private OutputStream target = out;

  @BeforeEach
  void keepOutOfTheHome() {
    environment.put("XDG_DATA_HOME", directory.resolve("data").toString());
    environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
  }

  private int run(String input, String... args) {
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(target, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            false,
            false,
            false,
            80);
    return new Main(console).run(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void a_known_fault_on_standard_input_is_named() {
    assertThat(run(OOM)).isEqualTo(ExitStatus.FOUND);
    assertThat(out()).startsWith("\u25cf ").contains("cuda/oom");
    assertThat(err()).isEmpty();
  }

  @Test
  void an_unknown_error_is_not_guessed_at() {
    assertThat(run("acme.FrobError: widget 12 lost\n")).isEqualTo(ExitStatus.NOT_FOUND);
    assertThat(out()).contains("No known fault").contains("acme.FrobError");
  }

  @Test
  void text_without_an_error_is_clean() {
    assertThat(run("all went well\n")).isEqualTo(ExitStatus.NOT_FOUND);
    assertThat(out()).contains("No error");
    assertThat(run("")).isEqualTo(ExitStatus.NOT_FOUND);
  }

  @Test
  void a_traceback_without_its_last_line_is_no_clean_log() {
    String cut =
        """
        Traceback (most recent call last):
          File "/srv/app.py", line 3, in <module>
            main()
          File "/srv/app.py", line 9, in main
            run(model)
        """;
    assertThat(run(cut)).isEqualTo(ExitStatus.NOT_FOUND);
    assertThat(out()).contains("the traceback stops before the line that names it");
    assertThat(out()).contains("line 9, in main").doesNotContain("Nearest");
  }

  @Test
  void of_a_long_text_it_says_how_far_unknown_errors_were_looked_for() {
    assertThat(run("INFO step done\n".repeat(100_000))).isEqualTo(ExitStatus.NOT_FOUND);
    assertThat(out()).contains("No error").containsIgnoringWhitespaces("only in its last 128 KiB");
  }

  @Test
  void input_of_nothing_is_told_where_errors_go() {
    assertThat(run("")).isEqualTo(ExitStatus.NOT_FOUND);
    assertThat(out()).contains("Nothing came in").contains("2>&1");
  }

  @Test
  void what_a_logger_calls_an_error_is_one_whatever_its_words() {
    for (String line :
        new String[] {
          "ERROR 08-01 12:00:00 [core.py:387] ledger has 287 entries",
          "2026-01-01 12:00:00,123 - app - ERROR - ledger has 287 entries",
          "time=2026-01-05T12:00:01Z level=ERROR source=zorb.go:77 msg=\"ledger has 287 entries\"",
          "{\"msg\":\"ledger has 287 entries\",\"level\":\"error\"}",
          "E0801 12:00:00.123000   1 zorb.go:33] ledger has 287 entries",
          "##[error]ledger has 287 entries",
        }) {
      out.reset();
      run("INFO 08-01 12:00:00 [core.py:1] failed to find a cache, making one\n" + line + "\n");
      assertThat(out()).as(line).contains("No known fault").contains("ledger has 287 entries");
    }
  }

  @Test
  void what_a_logger_calls_information_is_no_error() {
    run("INFO 08-01 12:00:00 [core.py:1] Aborted request 12, could not reach the client\n");
    assertThat(out()).contains("No error");
  }

  @Test
  void half_a_message_whose_rest_is_on_the_next_line_is_not_completed_otherwise() {
    String prefix = "ERROR 08-01 12:00:00 [core.py:387] ";
    run(prefix + "RuntimeError: CUDA e\n" + prefix + "rror: device-side as\n");
    assertThat(out()).startsWith("? No known fault");
  }

  @Test
  void a_category_that_is_asked_for_as_an_entry_is_pointed_to() {
    assertThat(run("", "explain", "vllm")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err())
        .contains("there is no entry and no code vllm")
        .contains("faultline list vllm");
    err.reset();
    assertThat(run("", "verify", "nope/nope")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("there is no entry nope/nope").doesNotContain("code");
  }

  @Test
  void a_missing_argument_is_named() {
    for (String command : new String[] {"watch", "triage", "explain", "verify", "search"}) {
      err.reset();
      assertThat(run("", command)).as(command).isEqualTo(ExitStatus.TROUBLE);
      assertThat(err()).contains("Missing required").contains("faultline " + command + " --help");
    }
  }

  @Test
  void a_mistyped_command_is_no_file() {
    assertThat(run("", "exlpain", "137")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("exlpain: no such file, and no command (did you mean explain?)");
    assertThat(run("", "help", "exlpain")).isEqualTo(ExitStatus.TROUBLE);
  }

  @Test
  void no_causes_at_all_are_refused() {
    assertThat(run(OOM, "--top", "0")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(run("", "search", "--top", "-1", "mps")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("--top 0: must be at least 1").contains("--top -1:");
  }

  @Test
  void run_and_explain_refuse_a_fail_on_that_they_would_ignore() {
    assertThat(run("", "run", "--fail-on", "known", "true")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(run("", "explain", "--fail-on", "known", "137")).isEqualTo(ExitStatus.TROUBLE);
  }

  @Test
  void a_file_that_cannot_be_written_is_said_to_be_so() {
    assertThat(run("", "probe", "--save", directory.resolve("no/such").toString())).isEqualTo(2);
    assertThat(err()).contains("no/such: no such file or directory");
  }

  @Test
  void help_does_not_break_a_sentence_where_the_source_does() {
    run("", "explain", "--help");
    assertThat(out()).contains("Xid, an error of CUDA");
  }

  @Test
  void json_says_the_same_to_scripts() {
    assertThat(run(OOM, "--json")).isEqualTo(ExitStatus.FOUND);
    assertThat(out())
        .startsWith("{\"schemaVersion\":\"1\"")
        .contains("\"status\":\"diagnosed\"")
        .contains("\"requested\":\"2.00 GiB\"");
  }

  @Test
  void an_unreadable_file_loses_none_of_the_others() throws IOException {
    Path good = file("good.log", OOM);
    int status = run("", directory.resolve("missing.log").toString(), good.toString());
    assertThat(status).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err())
        .isEqualTo("faultline: " + directory.resolve("missing.log") + ": no such file\n");
    assertThat(out()).contains("cuda/oom");
  }

  @Test
  void a_file_name_cannot_drive_the_terminal() {
    assertThat(run("", "explain", "x\u001b[31my")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).doesNotContain("\u001b").contains("x^[[31my");
  }

  @Test
  void env_only_speaks_the_shell_that_reads_it_wherever_the_log_is_from() {
    String windows =
        "  File \"C:\\\\Users\\\\a\\\\venv\\\\Lib\\\\site-packages\\\\torch\\\\x.py\", line 1, in f\n";
    run(windows + OOM, "--env-only");
    assertThat(out()).doesNotContain("$env:");
  }

  @Test
  void a_directory_is_refused_with_the_remedy() {
    assertThat(run("", directory.toString())).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("is a directory").contains("triage");
    assertThat(out()).isEmpty();
  }

  @Test
  void gzip_is_read_by_its_magic() throws IOException {
    Path packed = directory.resolve("server.log");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(OOM.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run("", packed.toString())).isEqualTo(ExitStatus.FOUND);
  }

  @Test
  void unknown_options_and_ids_come_with_the_nearest_known_one() {
    assertThat(run("", "--jsn")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("unknown option --jsn (did you mean --json?)");
    err.reset();
    assertThat(run("", "explain", "cuda/om")).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("did you mean cuda/oom?");
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void a_broken_user_entry_is_named_and_the_rest_still_works() throws IOException {
    Path entries = Files.createDirectories(directory.resolve("own/entries/my"));
    Files.writeString(entries.resolve("bad.json"), "{\"title\": \"x\",}");
    int status = run(OOM, "--kb", directory.resolve("own").toString());
    assertThat(status).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).contains("bad.json:1:");
    assertThat(out()).contains("cuda/oom");
  }

  @Test
  void a_later_entry_overrides_an_earlier_one_by_id() throws IOException {
    Path entries = Files.createDirectories(directory.resolve("own/entries/cuda"));
    Files.writeString(
        entries.resolve("oom.json"),
        """
        {"title": "Ours", "summary": "Ours.", "role": "root",
         "signatures": [{"pattern": "CUDA out of memory", "source": {"repo": "a/b", "path": "c"}}],
         "cause": "Ours.", "steps": [{"title": "Ask the team"}],
         "verified": {"on": "2026-11-22", "against": "a", "how": "b"},
         "examples": [], "counterExamples": []}
        """);
    assertThat(run(OOM, "--kb", directory.resolve("own").toString())).isEqualTo(ExitStatus.FOUND);
    assertThat(out()).contains("Ours").contains("Ask the team");
  }

  @Test
  void env_only_prints_nothing_but_assignments() {
    assertThat(run(OOM, "--env-only")).isEqualTo(ExitStatus.FOUND);
    assertThat(out().lines())
        .allMatch(line -> line.matches("(export [A-Z0-9_]+='[^']*'|unset [A-Z0-9_]+)"));
  }

  @Test
  void fail_on_turns_findings_into_status_three() {
    assertThat(run(OOM, "--fail-on", "known", "--quiet")).isEqualTo(ExitStatus.FAILED_ON);
    assertThat(run("fine\n", "--fail-on", "any")).isZero();
    assertThat(run("acme.FrobError: x\n", "--fail-on", "unknown")).isEqualTo(ExitStatus.FAILED_ON);
    assertThat(run(OOM, "--fail-on", "sometimes")).isEqualTo(ExitStatus.TROUBLE);
  }

  @Test
  void a_log_cannot_drive_the_terminal() {
    run("acme.FrobError: \u001b]0;title\u0007 \u202e evil \u009b31m\n");
    assertThat(out()).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\u009b");
  }

  @Test
  void a_reader_that_went_away_is_no_error() {
    target =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThat(run(OOM)).isEqualTo(ExitStatus.FOUND);
    assertThat(err()).isEmpty();
  }

  @Test
  void a_class_that_is_missing_is_trouble_and_not_an_answer() {
    target =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new NoClassDefFoundError("acme/Missing");
          }
        };
    assertThat(run(OOM)).isEqualTo(ExitStatus.TROUBLE);
    assertThat(err()).startsWith("faultline: internal error: ").contains("acme/Missing");
  }

  @Test
  void binary_input_is_survived() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      noise.append((char) (i * 7919 % 256));
    }
    assertThat(run(noise.toString())).isEqualTo(ExitStatus.NOT_FOUND);
  }

  @Test
  void every_command_has_help() {
    for (Commands.Row row : Commands.rows()) {
      out.reset();
      assertThat(run("", row.name(), "--help")).as(row.name()).isZero();
      assertThat(out()).contains("Usage: faultline " + row.name());
    }
    for (Commands.Row row : Commands.kbRows()) {
      out.reset();
      assertThat(run("", "kb", row.name(), "--help")).as(row.name()).isZero();
      assertThat(out()).contains("Usage: faultline kb " + row.name());
    }
  }

  @Test
  void search_finds_by_words() {
    assertThat(run("", "search", "mps", "memory")).isZero();
    assertThat(out().lines().findFirst().orElse("")).contains("mps/");
    assertThat(run("", "search", "qqqqzzzz")).isEqualTo(ExitStatus.NOT_FOUND);
  }

  @Test
  void why_not_names_a_condition_behind_a_pattern_that_ends_with_its_line() throws Exception {
    Path entries = Files.createDirectories(directory.resolve("own/entries/my"));
    Files.writeString(
        entries.resolve("e.json"),
        """
        {"title": "T", "summary": "S.", "role": "root", "cause": "C.",
         "signatures": [{"pattern": "frobnicated %{INT:n} widgets$", "where": "n > 5"}],
         "steps": [{"title": "Do"}], "examples": [], "counterExamples": []}
        """);
    run("x\nfrobnicated 3 widgets\n", "kb", "why-not", "my/e", "--kb", entries + "/../..");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("condition is not true: n > 5");
  }

  @Test
  void lists_cut_neither_ids_nor_titles() {
    assertThat(run("", "list", "attention")).isZero();
    assertThat(out())
        .contains("  attention/flash-attn-not-installed-but-requested  FlashAttention requested");
    out.reset();
    CommandRun terminal = new CommandRun.Setting().onTerminal().run("list", "attention");
    assertThat(terminal.out.lines()).allMatch(line -> line.length() <= 80);
    assertThat(terminal.out.replaceAll("\\s+", " "))
        .contains("attention/flash-attn-not-installed-but-requested FlashAttention requested but");
  }

  @Test
  void why_not_tells_where_the_pattern_stopped() {
    int status = run("CUDA ran out\n", "kb", "why-not", "cuda/oom");
    assertThat(status).isEqualTo(ExitStatus.NOT_FOUND);
    assertThat(out()).contains("that every match contains").contains("nothing matches this text");
  }
}
