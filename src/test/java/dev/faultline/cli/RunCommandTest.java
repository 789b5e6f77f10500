package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run} around real commands that fail. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RunCommandTest {
  private static final String OOM =
      "RuntimeError: MPS backend out of memory (MPS allocated: 15.05 GB, other allocations: 11.91"
          + " GB, max allowed: 27.20 GB). Tried to allocate 1.16 GB on private pool.";

  @TempDir Path directory;

  @Test
  void aCommandThatSucceedsIsAsIfWeWereNotThere() throws Exception {
    try (Program program = run("sh", "-c", "echo out; echo err >&2; printf 'a\\rb\\033[31mc\\n'")) {
      assertThat(program.status()).isZero();
      assertThat(program.out()).isEqualTo("out\na\rb\u001b[31mc\n");
      assertThat(program.err()).isEqualTo("err\n");
    }
  }

  @Test
  void aFailureIsDiagnosedOnStderrAndKeepsItsStatus() throws Exception {
    try (Program program = run("sh", "-c", "echo start; echo '" + OOM + "' >&2; exit 42")) {
      assertThat(program.status()).isEqualTo(42);
      assertThat(program.out()).isEqualTo("start\n");
      assertThat(program.err()).startsWith(OOM + "\n").contains("mps/out-of-memory");
    }
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    try (Program program =
        start("run", "printf", "%s|", "--all", "--", "@x", "a b", "'", "", "$HOME")) {
      assertThat(program.status()).isZero();
      assertThat(program.out()).isEqualTo("--all|--|@x|a b|'||$HOME|");
    }
  }

  @Test
  void inputReachesTheCommand() throws Exception {
    try (Program program = run("cat")) {
      program.type("typed");
      program.endInput();
      assertThat(program.status()).isZero();
      assertThat(program.out()).isEqualTo("typed");
    }
  }

  @Test
  @EnabledIf("hasPython")
  void aMissingModule() throws Exception {
    try (Program program = run("python3", "-S", "-E", "-c", "import torch")) {
      assertThat(program.status()).isEqualTo(1);
      assertThat(program.err()).contains("No module named 'torch'", "pytorch/torch-not-installed");
    }
  }

  @Test
  void aKilledCommandThatSaidNothing() throws Exception {
    try (Program program = run("sh", "-c", "kill -9 $$")) {
      assertThat(program.status()).isEqualTo(137);
      assertThat(program.out()).isEmpty();
      assertThat(program.err()).contains("the command was killed by signal 9 (SIGKILL)");
    }
  }

  @Test
  void aFailureWithoutWords() throws Exception {
    try (Program program = run("false")) {
      assertThat(program.status()).isEqualTo(1);
      assertThat(program.err()).isEqualTo("faultline: the command ended with status 1\n");
    }
  }

  @Test
  void commandsThatCannotRun() throws Exception {
    Path file = Files.writeString(directory.resolve("plain"), "no program");
    try (Program missing = run("no-such-command");
        Program plain = run(file.toString())) {
      assertThat(missing.status()).isEqualTo(127);
      assertThat(missing.err()).isEqualTo("faultline: no-such-command: command not found\n");
      assertThat(plain.status()).isEqualTo(126);
    }
  }

  @Test
  void whatIsWrongWithOurOptionsIsToldBeforeAnythingRuns() throws Exception {
    Path mark = directory.resolve("mark");
    for (String option : List.of("--format=nonsense", "--platform=/no/such", "--kb=/no/such")) {
      try (Program program = start("run", option, "--", "touch", mark.toString())) {
        assertThat(program.status()).isEqualTo(2);
        assertThat(mark).doesNotExist();
      }
    }
  }

  @Test
  void alwaysDiagnosesSuccessToo() throws Exception {
    try (Program program = start("run", "--always", "--json", "--", "echo", OOM)) {
      assertThat(program.status()).isZero();
      assertThat(program.out()).isEqualTo(OOM + "\n");
      assertThat(program.err()).contains("\"id\":\"mps/out-of-memory\"");
    }
  }

  @Test
  void teeHasTheWholeOutput() throws Exception {
    Path copy = directory.resolve("copy.log");
    try (Program program =
        start(
            "run",
            "--tee",
            copy.toString(),
            "--",
            "sh",
            "-c",
            "echo one; sleep 0.3; echo two >&2; exit 1")) {
      assertThat(program.status()).isEqualTo(1);
      assertThat(copy).hasContent("one\ntwo\n");
    }
  }

  @Test
  void signalsReachTheCommandOnce() throws Exception {
    String loop = "; echo ready; while :; do sleep 0.05; done";
    for (String name : List.of("INT", "TERM", "HUP", "USR1")) {
      String script = "trap 'echo got " + name + "; exit 7' " + name + loop;
      try (Program program = run("sh", "-c", script)) {
        program.awaitOutput("ready");
        program.signal(name);
        assertThat(program.status()).isEqualTo(7);
        assertThat(program.out()).isEqualTo("ready\ngot " + name + "\n");
      }
    }
  }

  @Test
  void aSignalThatTheCommandDoesNotCatchEndsBoth() throws Exception {
    try (Program program = run("sh", "-c", "echo ready; exec sleep 600")) {
      program.awaitOutput("ready");
      program.signal("TERM");
      assertThat(program.status()).isEqualTo(143);
    }
  }

  /**
   * 200 MB through a heap of 48: nothing grows with the output, and the cause at its end is found.
   * The knowledge base lies in files, as in the package: out of a jar it is read whole.
   */
  @Test
  void memoryStaysFlat() throws Exception {
    String flood = "yes 'step 17 of many, loss 0.1234567890' | head -c 200000000";
    String script = flood + "; echo; echo '" + OOM + "'; exit 5";
    Path out = directory.resolve("out");
    try (Program program =
        Program.start(
            List.of("-Xmx48m", "-Dfaultline.lib=target/classes"),
            out,
            "run",
            "--",
            "sh",
            "-c",
            script)) {
      assertThat(program.status()).isEqualTo(5);
      assertThat(Files.size(out)).isEqualTo(200_000_000L + 1 + OOM.length() + 1);
      assertThat(program.err()).contains("mps/out-of-memory");
    }
  }

  /** In the second case we already wait for more output when the command ends. */
  @ParameterizedTest
  @ValueSource(strings = {"exit 3", "sleep 1; exit 3"})
  void aBackgroundProcessDoesNotHoldUsUp(String end) throws Exception {
    try (Program program = run("sh", "-c", "sleep 600 & echo $!; " + end)) {
      assertThat(program.status()).isEqualTo(3);
      long pid = Long.parseLong(program.out().strip());
      ProcessHandle left = ProcessHandle.of(pid).orElseThrow();
      assertThat(left.isAlive()).isTrue();
      left.destroyForcibly();
    }
  }

  @Test
  @EnabledIf("hasScript")
  void onATerminalTheCommandHasATerminal() throws Exception {
    String script =
        "test -t 0 && test -t 1 && test -t 2 && echo all; stty size; printf '10%%\\r100%%\\n'";
    try (Program program = Program.onTerminal("run", "--", "sh", "-c", script)) {
      assertThat(program.status()).isZero();
      // What is copied after script gave the terminal back gets one more, which shows nothing.
      String shown = program.out().replace("\r\r\n", "\r\n");
      assertThat(shown).contains("all\r\n", "40 100\r\n", "10%\r100%\r\n");
    }
  }

  @Test
  @EnabledIf("hasScript")
  void ctrlCArrivesAsTheTerminalsOwn() throws Exception {
    String script = "trap 'echo got it; exit 9' INT; echo ready; while :; do sleep 0.05; done";
    try (Program program = Program.onTerminal("run", "--", "sh", "-c", script)) {
      program.awaitOutput("ready");
      program.type("\u0003");
      assertThat(program.status()).isEqualTo(9);
      assertThat(program.out()).containsOnlyOnce("got it");
    }
  }

  @Test
  @EnabledIf("hasScript")
  void aBackgroundJobIsNotStoppedForTouchingTheTerminal() throws Exception {
    try (Program program = Program.inBackground("run", "--", "sh", "-c", "echo ran; exit 7")) {
      assertThat(program.status()).isZero();
      assertThat(program.out()).contains("ran\r\n", "status 7\r\n");
    }
  }

  @Test
  @EnabledIf("hasScript")
  void theCopyHasTheLineFeedsOfTheCommandAndNotOfTheTerminal() throws Exception {
    Path copy = directory.resolve("copy.log");
    try (Program program =
        Program.onTerminal("run", "--tee", copy.toString(), "--", "printf", "a\\nb\\rc\\n")) {
      assertThat(program.status()).isZero();
      assertThat(Files.readString(copy)).isEqualTo("a\nb\rc\n");
    }
  }

  static boolean hasPython() {
    return starts("python3", "-c", "");
  }

  /** On Linux alone: the test's own terminal is made with its options. */
  static boolean hasScript() {
    return System.getProperty("os.name").equals("Linux") && starts("script", "--version");
  }

  private static boolean starts(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Program run(String... command) throws IOException {
    String[] args = new String[command.length + 2];
    args[0] = "run";
    args[1] = "--";
    System.arraycopy(command, 0, args, 2, command.length);
    return start(args);
  }

  private static Program start(String... args) throws IOException {
    return Program.start(List.of(), args);
  }
}
