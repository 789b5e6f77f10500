package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class VerifyCommandTest {
  @TempDir Path kb;

  @BeforeEach
  void entry() throws Exception {
    write(
        step("touch " + kb.resolve("ran"), null, null),
        step("x", "echo zorb is 12 | tr 2 3", "^zorb is 13$"),
        step("x", "echo bad; exit 3", "bad"),
        step("x", "no-such-tool-zorb", "x"),
        step("x", "echo ${port}", "^[0-9]+$"),
        step("x", "true", "^$"));
  }

  private static String step(String command, String verify, String expect) {
    String check =
        verify == null
            ? ""
            : ",\"verify\":{\"command\":\"" + verify + "\",\"expect\":\"" + expect + "\"}";
    return "{\"title\":\"Do it\",\"commands\":{\"posix\":[\"" + command + "\"]}" + check + "}";
  }

  private void write(String... steps) throws Exception {
    Path file = kb.resolve("entries/zorb/down.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"title\":\"t\",\"summary\":\"s\",\"role\":\"root\",\"cause\":\"c\",\"signatures\":[{\"pattern\":"
            + "\"zorb is down on port %{INT:port}\"}],\"steps\":["
            + String.join(",", steps)
            + "]}");
  }

  private CommandRun verify(Object... more) {
    Object[] words = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"verify", "zorb/down", "--kb", kb, "--no-user-kb"}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return new CommandRun.Setting().with("PATH", System.getenv("PATH")).input("y\n").run(words);
  }

  @Test
  void the_output_is_held_against_what_the_entry_expects() {
    CommandRun fixed = verify("--yes", "--step", 2);
    assertThat(fixed.status).isZero();
    assertThat(fixed.out)
        .contains("$ echo zorb is 12 | tr 2 3", "| zorb is 13")
        .endsWith("\nfixed\n");
    CommandRun failed = verify("--yes", "--step", 3);
    assertThat(failed.status).isEqualTo(1);
    assertThat(failed.out).contains("(status 3)").endsWith("\nnot fixed\n");
    CommandRun missing = verify("--yes", "--step", 4);
    assertThat(missing.status).isEqualTo(2);
    assertThat(missing.out).contains("the command is not there").endsWith("\ncannot tell\n");
    assertThat(verify("--yes", "--step", 6).status).isZero();
  }

  @Test
  void a_program_that_is_missing_in_front_of_a_pipe_does_not_mean_not_fixed() throws Exception {
    write(step("echo", "no-such-program-here | cat", "[0-9]%"));
    CommandRun missing = verify("--yes");
    assertThat(missing.status).isEqualTo(2);
    assertThat(missing.out).contains("the command is not there").endsWith("\ncannot tell\n");
  }

  @Test
  void only_verify_commands_are_ever_run() {
    CommandRun run = verify("--yes");
    assertThat(run.out).doesNotContain("touch");
    assertThat(kb.resolve("ran")).doesNotExist();
    assertThat(run.status).isEqualTo(2);
    assertThat(run.out).contains("the checks disagree; --step N");
    assertThat(verify("--step", 1, "--yes").err).contains("has no command that shows it");
  }

  @Test
  void nothing_is_run_unasked() {
    CommandRun run = verify("--step", 2);
    assertThat(run.status).isEqualTo(2);
    assertThat(run.out).isEqualTo("$ echo zorb is 12 | tr 2 3\n");
    assertThat(run.err).contains("--yes runs it without asking");
  }

  @Test
  void a_person_is_asked_and_may_say_no() {
    Object[] words = {"verify", "zorb/down", "--kb", kb, "--no-user-kb", "--step", 2};
    String path = System.getenv("PATH");
    CommandRun yes = new CommandRun.Setting().with("PATH", path).typed("y\n").run(words);
    assertThat(yes.status).isZero();
    assertThat(yes.err).isEqualTo("Run this? [y/N] ");
    for (String answer : new String[] {"\n", "n\n", "", "yesterday\n"}) {
      CommandRun no = new CommandRun.Setting().with("PATH", path).typed(answer).run(words);
      assertThat(no.status).isEqualTo(2);
      assertThat(no.out).isEqualTo("$ echo zorb is 12 | tr 2 3\ncannot tell: nothing was run\n");
    }
  }

  @Test
  void a_command_that_lacks_a_value_is_not_run_until_a_log_tells_it() throws Exception {
    CommandRun without = verify("--yes", "--step", 5);
    assertThat(without.status).isEqualTo(2);
    assertThat(without.out).contains("$ echo <port>   (not run: <port> is not known)");
    Path log = Files.writeString(kb.resolve("a.log"), "zorb is down on port 8123\n");
    CommandRun with = verify("--yes", "--step", 5, "--from", log);
    assertThat(with.status).isZero();
    assertThat(with.out).contains("$ echo 8123", "| 8123");
    Path other = Files.writeString(kb.resolve("b.log"), "nothing\n");
    assertThat(verify("--yes", "--from", other).err).contains("zorb/down is not in this log");
  }
}
