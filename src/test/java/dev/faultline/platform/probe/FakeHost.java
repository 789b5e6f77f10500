package dev.faultline.platform.probe;

import dev.faultline.platform.Fact;
import dev.faultline.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A machine made of a directory, an environment and recorded answers. */
final class FakeHost {
  private final String system;
  private final Path root;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, CommandOutput> answers = new LinkedHashMap<>();
  private String processor = "amd64";
  private Path interpreter;

  private FakeHost(String system, Path root) {
    this.system = system;
    this.root = root;
  }

  static FakeHost linux(Path root) {
    return new FakeHost("linux", root);
  }

  static FakeHost mac(Path root) {
    return new FakeHost("macos", root).processor("aarch64");
  }

  static FakeHost windows(Path root) {
    return new FakeHost("windows", root);
  }

  FakeHost processor(String name) {
    processor = name;
    return this;
  }

  FakeHost interpreter(Path path) {
    interpreter = path;
    return this;
  }

  FakeHost file(String absolute, String text) {
    return bytes(absolute, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  FakeHost bytes(String absolute, byte[] bytes) {
    try {
      Path path = root.resolve(absolute.substring(1));
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  FakeHost variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The answer to every command line that begins so. */
  FakeHost answer(String commandLine, String text) {
    return answer(commandLine, text, 0);
  }

  FakeHost answer(String commandLine, String text, int exit) {
    answers.put(commandLine, CommandOutput.of(text, exit));
    return this;
  }

  FakeHost problem(String commandLine, String problem) {
    answers.put(commandLine, CommandOutput.failed(problem));
    return this;
  }

  Host host() {
    return new Host(
        system,
        "5.0",
        processor,
        root,
        root.resolve("home/u"),
        root.resolve("work"),
        environment,
        this::run,
        interpreter);
  }

  private CommandOutput run(List<String> command, Map<String, String> variables) {
    String line = String.join(" ", command);
    CommandOutput best = null;
    int length = -1;
    for (Map.Entry<String, CommandOutput> answer : answers.entrySet()) {
      String key = answer.getKey();
      boolean fits =
          line.equals(key)
              || line.startsWith(key + " ")
              || key.endsWith("*") && line.startsWith(key.substring(0, key.length() - 1));
      if (fits && key.length() > length) {
        best = answer.getValue();
        length = key.length();
      }
    }
    return best != null ? best : CommandOutput.failed(command.get(0) + " not found");
  }

  /** What one source finds here. */
  Platform probe(ProbeSource source) {
    Findings findings = new Findings();
    Host host = host();
    try {
      source.read(host, findings);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Platform.of("", findings.close(source.facts(host), "does not tell"));
  }

  static String why(Platform platform, String fact) {
    return platform.fact(fact) instanceof Fact.Unknown unknown ? unknown.why() : null;
  }
}
