package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a diagnosis loads decides how fast it starts: what crept in once stays out. */
class StartUpTest {
  @TempDir static Path directory;
  private static List<String> loaded;

  /** A Java of its own with the classes of this build and no archive, diagnosing one traceback. */
  @BeforeAll
  static void diagnose() throws Exception {
    loaded = loadedBy("src/main/dist/lib/training/traceback.log");
  }

  private static List<String> loadedBy(String... words) throws Exception {
    Path log = directory.resolve("classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log);
    command.add("-Dfaultline.lib=target/classes");
    command.add("-Dfaultline.terminals=");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath()));
    command.add("dev.faultline.cli.Main");
    command.addAll(List.of(words));
    Path answer = directory.resolve("answer");
    ProcessBuilder builder = new ProcessBuilder(command);
    // The tester's own entries and history would load more.
    builder.environment().put("XDG_DATA_HOME", directory.resolve("data").toString());
    builder.environment().put("XDG_STATE_HOME", directory.resolve("state").toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(answer.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(answer)).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.substring(line.indexOf("] ") + 2))
          .map(line -> line.substring(line.lastIndexOf(']') + 1).strip().split(" ")[0])
          .toList();
    }
  }

  private static List<String> classPath() {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith("test-classes") || entry.endsWith("jacoco")) {
        continue;
      }
      path.add(entry);
    }
    return path;
  }

  @Test
  void the_log_of_classes_is_read() {
    assertThat(loaded).contains("dev.faultline.cli.Main", "dev.faultline.match.Search");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "picocli.",
        "org.jline.",
        "tools.jackson.",
        "org.apache.commons.",
        "com.google.re2j.Pattern",
        "com.google.re2j.Parser",
        "java.util.regex.",
        "java.util.stream.",
        "java.util.logging.",
        "java.util.Formatter",
        "java.lang.invoke.VarHandleByteArrayAs",
        "java.lang.runtime.",
        "java.math.",
        "java.lang.reflect.Proxy",
        "java.util.concurrent.ThreadPoolExecutor",
        "sun.nio.ch.FileChannelImpl",
        "dev.faultline.cli.Commands",
        "dev.faultline.cli.Specs",
        "dev.faultline.check.",
        "dev.faultline.platform.probe.",
      })
  void stays_out(String prefix) {
    // The parser's exception stands in a catch clause, which the verifier looks at.
    assertThat(loaded)
        .filteredOn(name -> name.startsWith(prefix) && !name.endsWith("PatternSyntaxException"))
        .isEmpty();
  }

  @Test
  void no_method_handle_of_ours_is_spun() {
    // Java 25 spins three for itself before it calls main; Java 17 none.
    assertThat(loaded)
        .filteredOn(name -> name.startsWith("java.lang.invoke.LambdaForm$") && name.contains("MH/"))
        .hasSizeLessThan(4);
  }

  @Test
  void no_lambda_of_ours_is_linked() {
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("dev.faultline.") && name.contains("$$Lambda"));
  }

  @Test
  void as_few_of_our_own_classes_as_it_takes() {
    // 225 when this was written; a new one is no harm, dozens are a layer that does not belong
    // here.
    assertThat(loaded).filteredOn(name -> name.startsWith("dev.faultline.")).hasSizeLessThan(260);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "explain cuda/oom", "explain 139", "search memory"})
  void look_ups_by_words_do_without_picocli(String line) throws Exception {
    assertThat(loadedBy(line.split(" "))).noneMatch(name -> name.startsWith("picocli."));
  }

  @Test
  void so_does_a_format() throws Exception {
    assertThat(loadedBy("--format", "json", "src/main/dist/lib/training/traceback.log"))
        .noneMatch(name -> name.startsWith("picocli."));
  }
}
