package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class KbNewCommandTest {
  private static final Path LOGS = Path.of("src/test/resources/dev/faultline/cli/unknown");

  @TempDir Path directory;

  private CommandRun draft(Path log, String... more) {
    List<Object> words = new ArrayList<>(List.of("kb", "new", "--from", log));
    words.addAll(List.of("--into", directory, "--no-user-kb"));
    words.addAll(List.of(more));
    return new CommandRun.Setting().run(words.toArray());
  }

  /** Very different errors; the second line of each test is the pattern that a person expects. */
  @TestFactory
  Stream<DynamicTest> the_drafted_pattern_names_the_error_and_masks_its_values() {
    return Stream.of(
            List.of(
                "python.log",
                "zorblib\\\\.errors\\\\.ZorbError: adapter '%{WORD:adapter}' was trained for %{INT:number} experts"
                    + " but the model has %{INT:number2} \\\\(revision %{VERSION:revision}\\\\)"),
            List.of(
                "cpp.log",
                "what\\\\(\\\\):\\\\s+frobnication buffer of %{SIZE:size} exceeds arena limit %{SIZE:limit} at slot"
                    + " %{INT:slot}"),
            List.of(
                "ggml.log",
                "ggml-zorb\\\\.cpp:%{INT:line}: zorb kernel mul_mat_q returned status %{HEX:status} for tensor"
                    + " %{MODULE:tensor}"),
            List.of(
                "go.log",
                "panic: zorbnet: peer %{WORD:peer}:%{INT:number} refused shard %{INT:shard} of %{INT:number2}"),
            List.of(
                "rust.log",
                "shard layout mismatch: expected %{INT:expected} rows, checkpoint carries %{INT:carries}"),
            List.of(
                "cmake.log",
                "Zorb kernels need ISA level %{INT:level}, but the toolchain file selected %{INT:selected}"),
            List.of(
                "nvcc.log",
                "%{PATH:path}\\\\(%{INT:line}\\\\): error: zorb intrinsic __zmma_m16n8 is not declared for target"
                    + " %{SM:target}"),
            List.of(
                "pip.log",
                "ERROR: zorb-kernels %{VERSION:kernels} refuses to build against interpreter ABI cp313t; supported"
                    + " are cp310 to cp312"),
            List.of(
                "kernel.log",
                "zorbdrm %{WORD:zorbdrm}: \\\\*ERROR\\\\* ring sdma0 stalled for %{INT:number} msec, last fence"
                    + " %{INT:fence}"),
            List.of(
                "powershell.log",
                "Start-Zorb : The zorb runtime %{NUM:runtime} cannot attach to adapter %{INT:adapter} because policy"
                    + " '%{MODULE:policy}' forbids compute queues"),
            List.of(
                "keyerror.log",
                "registry\\\\.py\\\", line %{INT:line}, in resolve_backend\\\\s+(?:[^\\\\n]*\\\\n){0,2}?\\\\s*KeyError:"
                    + " '%{MODULE:name}'"))
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> drafts(row.get(0), row.get(1))));
  }

  private void drafts(String log, String pattern) throws Exception {
    CommandRun run = draft(LOGS.resolve(log), "--id", "zorb/" + log.replace(".log", ""));
    assertThat(run.status).as(run.err).isZero();
    Path file = Path.of(run.out.strip());
    String json = Files.readString(file);
    assertThat(json).contains("\"pattern\": \"" + pattern + "\"");
    assertThat(json).doesNotContainIgnoringCase("kowalski").doesNotContain("hf_abc");
    CommandRun check = new CommandRun.Setting().run("kb", "check", file);
    assertThat(check.status).isEqualTo(2);
    assertThat(check.out.lines().map(l -> l.substring(l.indexOf(" at ") + 4, l.indexOf(": "))))
        .containsExactlyInAnyOrder(
            "/title",
            "/summary",
            "/signatures/0/source/repo",
            "/signatures/0/source/path",
            "/cause",
            "/steps/0/title",
            "/verified/against",
            "/verified/how",
            "/verified/on",
            "/examples",
            "/counterExamples");
  }

  @Test
  void the_draft_knows_its_log_from_then_on() {
    assertThat(draft(LOGS.resolve("cpp.log"), "--id", "zorb/arena").status).isZero();
    CommandRun run =
        new CommandRun.Setting()
            .input(
                "terminate called\n  what():  frobnication buffer of 9 MiB exceeds arena limit 1 MiB at slot 2\n")
            .run("--json", "--no-user-kb", "--kb", directory);
    assertThat(run.out).contains("\"id\":\"zorb/arena\"");
  }

  @Test
  void nothing_is_overwritten_and_no_id_reused() {
    assertThat(draft(LOGS.resolve("go.log")).status).isZero();
    CommandRun again = draft(LOGS.resolve("go.log"));
    assertThat(again.status).isEqualTo(2);
    assertThat(again.err).contains("is there already; give another --id");
    assertThat(draft(LOGS.resolve("go.log"), "--id", "cuda/oom").err).contains("never reused");
    assertThat(draft(LOGS.resolve("go.log"), "--id", "../x").err).contains("category/slug");
    assertThat(draft(LOGS.resolve("go.log"), "--line", "99").err).contains("the log has 7 lines");
  }

  @Test
  void without_an_error_line_the_last_one_is_taken_and_said() throws Exception {
    Path log =
        Files.writeString(directory.resolve("x.log"), "one\nthe zorb came to rest early\n\n");
    CommandRun run = draft(log);
    assertThat(run.err).contains("no line looks like an error; took the last one");
    assertThat(Files.readString(Path.of(run.out.strip()))).contains("the zorb came to rest early");
  }
}
