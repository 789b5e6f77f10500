package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session, through a pipe and through a real pseudo-terminal of 80 by 24. */
class ReplTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String OOM =
      "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total"
          + " capacity of 23.64 GiB of which 1.21 GiB is free.";

  @TempDir Path directory;

  private String pipe(String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            Map.of("XDG_DATA_HOME", directory.toString(), "XDG_STATE_HOME", directory.toString()),
            false,
            false,
            false,
            80);
    assertThat(new Main(console).run("repl")).isEqualTo(ExitStatus.FOUND);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_pipe_is_read_without_prompts() {
    assertThat(pipe(OOM + "\n")).startsWith("\u25cf ").contains("cuda/oom").doesNotContain(">");
  }

  @Test
  void codes_and_ids_are_explained_and_words_searched() {
    assertThat(pipe("0xC0000409\n")).contains("STATUS_STACK_BUFFER_OVERRUN");
    assertThat(pipe("cuda/oom-fragmentation\n")).contains("cuda/oom-fragmentation");
    assertThat(pipe("fragmented gpu memory\n")).contains("cuda/oom-fragmentation");
  }

  @Test
  void commands_work_on_the_last_answer() {
    assertThat(pipe(OOM + "\n:steps 1\n")).contains("  1  ").contains("  2  ");
    assertThat(pipe(OOM + "\n:why-not mps/out-of-memory\n")).contains("the answer names cuda/oom");
    assertThat(pipe(":last\n")).contains("nothing was diagnosed yet");
    assertThat(pipe(OOM + "\n:steps 99\n")).contains("there is no step 99");
  }

  @Test
  void a_misspelt_command_is_named() {
    assertThat(pipe(":explian 137\n")).contains("there is no command :explian");
  }

  @Test
  void the_help_fits_a_screen_of_80_by_24() {
    String help = pipe(":help\n");
    assertThat(help.lines().count()).isLessThanOrEqualTo(23);
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    for (String command : ReplCommands.NAMES) {
      assertThat(help).contains(command);
    }
  }

  /** A session in a pseudo-terminal that util-linux makes. */
  private final class Terminal implements AutoCloseable {
    private final Process process;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    Terminal(String type) throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      // Ctrl-C reaches the shell too, whichever $SHELL names: dash would end, bash would not.
      String command =
          "trap : INT; stty rows 24 cols 80; "
              + java
              + " -cp '"
              + System.getProperty("java.class.path")
              + "' dev.faultline.cli.Main --no-probe; echo ended with $?";
      ProcessBuilder builder =
          new ProcessBuilder(SCRIPT.toString(), "-q", "-c", command, "/dev/null");
      builder.environment().put("TERM", type);
      builder.environment().put("XDG_STATE_HOME", directory.toString());
      builder.environment().put("XDG_DATA_HOME", directory.toString());
      process = builder.redirectErrorStream(true).start();
    }

    Terminal type(String keys) throws IOException {
      OutputStream in = process.getOutputStream();
      in.write(keys.getBytes(StandardCharsets.UTF_8));
      in.flush();
      return this;
    }

    /** Waits until the text has come, from the last one on. */
    Terminal see(String text) throws IOException, InterruptedException {
      Instant end = Instant.now().plus(Duration.ofSeconds(60));
      InputStream out = process.getInputStream();
      while (Instant.now().isBefore(end)) {
        String all = seen.toString(StandardCharsets.UTF_8);
        int at = all.indexOf(text);
        if (at >= 0) {
          byte[] rest = all.substring(at + text.length()).getBytes(StandardCharsets.UTF_8);
          seen.reset();
          seen.writeBytes(rest);
          return this;
        }
        int available = out.available();
        if (available > 0) {
          seen.writeBytes(out.readNBytes(available));
        } else {
          Thread.sleep(20);
        }
      }
      throw new AssertionError("did not see " + text + " but " + seen);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private static String paste(String text) {
    return "\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~";
  }

  @Test
  void a_marked_paste_is_diagnosed_without_a_further_key() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT));
    String text = "Traceback (most recent call last):\n\n  File \"x.py\", line 1\n\n" + OOM + "\n";
    try (Terminal terminal = new Terminal("xterm")) {
      terminal.see("faultline> ").type(paste(text)).see("5 lines pasted").see("cuda/oom");
      terminal.see("faultline> ").type(":copy\r").see("\u001b]52;c;").see("Copied");
      terminal.type("\u0004").see("ended with 0");
    }
  }

  @Test
  void keys_of_the_editor() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT));
    try (Terminal terminal = new Terminal("xterm")) {
      terminal.see("faultline> ").type("garbage\u0003:exp\t").see(":explain");
      terminal
          .type("vulkan/device-l\t")
          .see("vulkan/device-lost")
          .type("\r")
          .see("Vulkan: the GPU");
      terminal.see("faultline> ").type("Xid 79\r").see("FALLEN_OFF_THE_BUS");
      terminal.see("faultline> ").type("\u001bOA").see("Xid 79").type("\u0003");
      terminal.type(":quit\r").see("ended with 0");
    }
    assertThat(Files.getPosixFilePermissions(directory.resolve("faultline/history")))
        .as("what was typed is nobody else's business")
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(Files.readString(directory.resolve("faultline/history")))
        .contains("Xid 79")
        .doesNotContain("garbage");
  }

  @Test
  void a_terminal_that_can_only_print() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT));
    try (Terminal terminal = new Terminal("dumb")) {
      terminal.see("faultline> ").type("Traceback (most recent call last):\n").see("...> ");
      terminal.type("\u0003").see("...> ").type("137\n").see("SIGKILL (137)").see("faultline> ");
      terminal.type("\u0004").see("ended with 0");
    }
  }

  @Test
  void a_copy_is_base64_of_the_commands() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            Map.of("TERM", "xterm"),
            true,
            true,
            true,
            80);
    assertThat(Clipboard.copy("pip install torch", console)).isTrue();
    String sequence = out.toString(StandardCharsets.UTF_8);
    String encoded = sequence.substring("\u001b]52;c;".length(), sequence.length() - 1);
    assertThat(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
        .isEqualTo("pip install torch");
  }

  @Test
  void a_diagnosis_loads_nothing_of_the_editor() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path log = Files.writeString(directory.resolve("x.log"), OOM);
    Process process =
        new ProcessBuilder(
                java,
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.faultline.cli.Main",
                log.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitStatus.FOUND);
    assertThat(said)
        .contains("dev.faultline.cli.DiagnoseJob")
        .doesNotContain("org.jline")
        .doesNotContain("dev.faultline.cli.Repl");
  }
}
