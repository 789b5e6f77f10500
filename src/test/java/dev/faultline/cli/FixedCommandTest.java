package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedCommandTest {
  private static final String LOG =
      "RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB\n";

  @TempDir Path state;

  private CommandRun.Setting setting() {
    return new CommandRun.Setting().with("XDG_STATE_HOME", state).with("CI", "1");
  }

  private Path file(String name) {
    return state.resolve("faultline").resolve(name);
  }

  @Test
  void what_helped_is_said_when_the_fault_comes_again() {
    CommandRun first = setting().input(LOG).onTerminal().run("--color", "never");
    assertThat(first.out).contains("cuda/oom").doesNotContain("here on");
    CommandRun noted = setting().run("fixed", "--step", 2);
    assertThat(noted.out).startsWith("noted: cuda/oom, step 2 (").endsWith(") fixed it\n");
    setting().run("not-fixed", "--step", "1");
    CommandRun second = setting().input(LOG).onTerminal().run("--color", "never");
    assertThat(second.out)
        .containsPattern("Step 2 fixed this here on \\d{4}-\\d\\d-\\d\\d\\.")
        .contains("Step 1 did not fix this here on");
    assertThat(setting().input(LOG).run("--json").out).contains("Step 2 fixed this here on");
    assertThat(setting().input(LOG).run("--json", "--no-history").out).doesNotContain("here on");
    CommandRun list = setting().run("history");
    assertThat(list.out).contains("fixed      cuda/oom  step 2: ", "not fixed  cuda/oom  step 1: ");
    assertThat(setting().run("history", "--clear").out).isEqualTo("forgotten: 2 outcomes\n");
    assertThat(setting().run("history").status).isEqualTo(1);
    assertThat(file("last")).doesNotExist();
  }

  @Test
  void nothing_of_the_log_is_kept_and_nothing_at_all_of_a_pipe() throws Exception {
    setting().input("secretword\n" + LOG).run("--quiet");
    assertThat(state).isEmptyDirectory();
    setting().input("secretword\n" + LOG).onTerminal().run("--no-history");
    assertThat(state).isEmptyDirectory();
    setting().input("secretword\n" + LOG).onTerminal().run();
    assertThat(Files.readString(file("last")))
        .startsWith("cuda/oom\n")
        .doesNotContain("secretword", "2.00");
  }

  @Test
  void an_entry_can_be_named_and_must_have_the_step() {
    assertThat(setting().run("fixed").err).contains("name the entry");
    assertThat(setting().run("fixed", "cuda/oom").out).isEqualTo("noted: cuda/oom fixed it\n");
    assertThat(setting().run("fixed", "cuda/oom", "--step", "99").err).contains("has steps 1 to");
    assertThat(setting().run("fixed", "cuda/oom", "--step", "0").status).isEqualTo(2);
    assertThat(setting().run("fixed", "no/such").err).contains("there is no entry no/such");
    assertThat(setting().input(LOG).run().out).contains("This was fixed here on");
  }

  @Test
  void an_answer_does_not_fail_for_a_state_directory_that_is_none() throws Exception {
    Path none = Files.writeString(state.resolve("file"), "x");
    CommandRun run =
        new CommandRun.Setting()
            .with("XDG_STATE_HOME", none)
            .with("CI", "1")
            .input(LOG)
            .onTerminal()
            .run();
    assertThat(run.status).isZero();
    assertThat(run.err).isEmpty();
  }
}
