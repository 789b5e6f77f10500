package dev.faultline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Diagnoses sample logs in the ways that are worth a fast start, so that {@code faultline-archive}
 * learns which classes they need.
 */
final class Training {
  private Training() {}

  /**
   * Ends with an exception when a sample cannot be read.
   *
   * @param args the directory of the samples
   */
  public static void main(String[] args) throws IOException {
    List<Path> logs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      files.sorted().forEach(logs::add);
    }
    // The real console once: what it asks the system for is part of every start.
    Console.system();
    for (Path log : logs) {
      byte[] text = Files.readAllBytes(log);
      for (boolean terminal : new boolean[] {false, true}) {
        run(text, terminal, log.toString(), "--no-probe");
        run(text, terminal);
      }
      run(text, false, log.toString(), "--json");
    }
  }

  private static void run(byte[] in, boolean terminal, String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new Main(
            new Console(
                new ByteArrayInputStream(in),
                nowhere,
                nowhere,
                Map.of("TERM", "xterm", "CI", "1"),
                false,
                terminal,
                terminal,
                80))
        .run(arguments);
  }
}
