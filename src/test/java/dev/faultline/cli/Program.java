package dev.faultline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, for what only processes can show. */
final class Program implements AutoCloseable {
  /** No test asserts a time; this one ends a test that hangs. */
  private static final long HANGS_AFTER = 120;

  private final Process process;
  private final Sink out;
  private final Sink err;

  private Program(ProcessBuilder builder) throws IOException {
    // What the tester's own home holds must not count.
    Path home = Path.of(System.getProperty("java.io.tmpdir"), "faultline-test-home");
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
    process = builder.start();
    out = new Sink(process.getInputStream());
    err = new Sink(process.getErrorStream());
  }

  /** With pipes for all streams. */
  static Program start(List<String> jvm, String... args) throws IOException {
    return new Program(new ProcessBuilder(line("", jvm, args)));
  }

  /** With its output in a file. */
  static Program start(List<String> jvm, Path out, String... args) throws IOException {
    return new Program(new ProcessBuilder(line("", jvm, args)).redirectOutput(out.toFile()));
  }

  /** On a terminal of 40 rows and 100 columns. */
  static Program onTerminal(String... args) throws IOException {
    StringBuilder command = new StringBuilder("stty rows 40 cols 100; exec");
    for (String word : line("012", List.of(), args)) {
      command.append(" '").append(word.replace("'", "'\\''")).append("'");
    }
    return new Program(new ProcessBuilder("script", "-qefc", command.toString(), "/dev/null"));
  }

  /** As a background job of a terminal's shell, which says its status at the end. */
  static Program inBackground(String... args) throws IOException {
    StringBuilder command = new StringBuilder("set -m;");
    for (String word : line("012", List.of(), args)) {
      command.append(" '").append(word.replace("'", "'\\''")).append("'");
    }
    command.append(" & wait $!; echo status $?");
    return new Program(new ProcessBuilder("script", "-qefc", command.toString(), "/dev/null"));
  }

  private static List<String> line(String terminals, List<String> jvm, String... args) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Dfaultline.terminals=" + terminals);
    line.addAll(jvm);
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add("dev.faultline.cli.Main");
    line.addAll(List.of(args));
    return line;
  }

  /** Writes to its input. */
  void type(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  /** Sends a signal to the program itself. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor();
  }

  /** Waits until the output has the words. */
  void awaitOutput(String words) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANGS_AFTER);
    while (!out.text().contains(words)) {
      if (System.nanoTime() > end || !process.isAlive() && out.isDone()) {
        throw new AssertionError("no \"" + words + "\" in: " + out.text() + err.text());
      }
      Thread.sleep(20);
    }
  }

  /** Waits until it has the file open (Linux). */
  void awaitOpen(Path file) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANGS_AFTER);
    while (!hasOpen(file)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("does not open " + file);
      }
      Thread.sleep(20);
    }
  }

  private boolean hasOpen(Path file) throws IOException {
    try (DirectoryStream<Path> open =
        Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
      for (Path link : open) {
        try {
          if (Files.readSymbolicLink(link).equals(file)) {
            return true;
          }
        } catch (NoSuchFileException e) {
          // Closed in the meantime.
          continue;
        }
      }
    }
    return false;
  }

  /** Waits for its end. */
  int status() throws InterruptedException {
    if (!process.waitFor(HANGS_AFTER, TimeUnit.SECONDS)) {
      throw new AssertionError("hangs; so far: " + out.text() + err.text());
    }
    out.join();
    err.join();
    return process.exitValue();
  }

  String out() {
    return out.text();
  }

  String err() {
    return err.text();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static final class Sink extends Thread {
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Sink(InputStream in) {
      this.in = in;
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      byte[] buffer = new byte[8192];
      try {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          synchronized (bytes) {
            bytes.write(buffer, 0, n);
          }
        }
      } catch (IOException e) {
        return;
      }
    }

    boolean isDone() {
      return !isAlive();
    }

    String text() {
      synchronized (bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
      }
    }
  }
}
