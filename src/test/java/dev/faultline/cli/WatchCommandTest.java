package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String OOM =
      "RuntimeError: MPS backend out of memory (MPS allocated: 15.05 GB, other allocations: 11.91"
          + " GB, max allowed: 27.20 GB). Tried to allocate 1.16 GB on private pool.";
  private static final String DISK = "OSError: [Errno 28] No space left on device";

  @TempDir Path directory;

  @Test
  void anInputThatEnds() {
    CommandRun run =
        new CommandRun.Setting().input("fine\n" + OOM + "\nfine\n" + OOM + "\n").run("watch", "-");

    assertThat(run.status).isZero();
    assertThat(run.out).containsOnlyOnce("● ").contains("mps/out-of-memory", "line 2");
    assertThat(run.err).isEqualTo("faultline: 1 fault: mps/out-of-memory 2 times\n");
  }

  @Test
  void nothingFound() {
    CommandRun run = new CommandRun.Setting().input("fine\n").run("watch", "-");

    assertThat(run.status).isEqualTo(1);
    assertThat(run.err).isEqualTo("faultline: no known fault\n");
  }

  @Test
  void untilFoundEndsThoughTheLogGoesOn() throws IOException {
    Path log = Files.writeString(directory.resolve("a.log"), "x\n" + OOM + "\n");

    CommandRun run = new CommandRun.Setting().run("watch", "--until-found", "--json", log);

    assertThat(run.status).isZero();
    assertThat(run.out).contains("\"id\":\"mps/out-of-memory\"").contains("\"line\":2");
    assertThat(run.err).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theHookGetsTheFault() throws IOException {
    Path log = Files.writeString(directory.resolve("a.log"), "x\n" + OOM + "\n");
    String hook = "echo $FAULTLINE_ID $FAULTLINE_LINE; cat > " + directory.resolve("hook.json");

    CommandRun run =
        new CommandRun.Setting().run("watch", "--until-found", "-q", "--exec", hook, log);

    assertThat(run.status).isZero();
    assertThat(run.out).isEqualTo("mps/out-of-memory 2\n");
    assertThat(directory.resolve("hook.json")).content().contains("\"id\":\"mps/out-of-memory\"");
  }

  @Test
  void aDirectoryIsRefused() {
    CommandRun run = new CommandRun.Setting().run("watch", directory);

    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains("is a directory");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void timeoutGetsTheCountsToo() throws Exception {
    Path log = Files.writeString(directory.resolve("server.log"), OOM + "\n");
    try (Program program = Program.start(List.of(), "watch", log.toString())) {
      program.awaitOutput("mps/out-of-memory");
      program.signal("TERM");
      assertThat(program.status()).isEqualTo(143);
      assertThat(program.err()).isEqualTo("faultline: 1 fault: mps/out-of-memory once\n");
    }
  }

  /** A writer that never pauses, and rotates its log again and again. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aRotatingFileUnderLoad() throws Exception {
    Path log = directory.resolve("server.log");
    try (Program program = Program.start(List.of(), "watch", log.toString())) {
      for (int file = 0; file < 8; file++) {
        try (BufferedWriter writer = Files.newBufferedWriter(log)) {
          // A file that comes and goes between two looks cannot be seen by anybody.
          program.awaitOpen(log);
          for (int line = 0; line < 5000; line++) {
            writer.write("INFO " + file + " step " + line + " loss 0.123\n");
            if (line % 1000 == 500) {
              writer.write(OOM + "\n");
            }
          }
        }
        Files.move(log, directory.resolve("server.log." + file));
      }
      Files.writeString(log, "next\n" + DISK + "\n");
      program.awaitOutput("system/disk-full");
      program.signal("INT");
      assertThat(program.status()).isEqualTo(130);
      assertThat(program.out()).containsOnlyOnce("● PyTorch ran out of Metal memory");
      assertThat(program.out()).contains("server.log:2");
      assertThat(program.err())
          .isEqualTo("faultline: 2 faults: mps/out-of-memory 40 times, system/disk-full once\n");
    }
  }
}
