package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probes that need no Java, against the Java reader. */
class ScriptsTest {
  private static final Path SHELL = Path.of("src/main/scripts/probe.sh");
  private static final Path POWERSHELL = Path.of("src/main/scripts/probe.ps1");

  @TempDir Path directory;

  private Platform run(List<String> shell, Map<String, String> variables) throws Exception {
    Path out = directory.resolve("platform.json");
    List<String> command = new ArrayList<>(shell);
    command.add(SHELL.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
    builder.redirectError(directory.resolve("err").toFile());
    builder.environment().putAll(variables);
    assertThat(builder.start().waitFor()).isZero();
    assertThat(Files.readString(directory.resolve("err"))).isEmpty();
    return Platform.read(out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash", "busybox sh"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void the_shell_script_writes_what_the_reader_reads(String shell) throws Exception {
    List<String> command = List.of(shell.split(" "));
    assumeTrue(Executables.find(command.get(0), System.getenv("PATH"), false) != null);

    Platform platform = run(command, Map.of());

    assertThat(platform.notes()).as("every name is in the catalogue").isEmpty();
    Host here = Host.local(null, 1000);
    assertThat(platform.value("os")).isEqualTo(here.system());
    assertThat(platform.value("arch")).isEqualTo(SystemSource.arch(here.processor()));
    assertThat(platform.value("ram.total")).isNotNull();
    assertThat(platform.takenOn()).endsWith("Z");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void the_shell_script_escapes_values_and_keeps_secrets() throws Exception {
    Platform platform =
        run(
            List.of("sh"),
            Map.of(
                "CMAKE_ARGS", "-DX=\"a b\" \\ $(id) `id`",
                "HF_TOKEN", "hf_verysecret",
                "HF_ENDPOINT", "https://u:verysecret@mirror.example/hf"));

    assertThat(platform.value("env.CMAKE_ARGS")).isEqualTo("-DX=\"a b\" \\ $(id) `id`");
    assertThat(platform.value("env.HF_ENDPOINT")).isEqualTo("https://mirror.example/hf");
    assertThat(platform.value("token.hf")).isEqualTo("true");
    assertThat(Files.readString(directory.resolve("platform.json"))).doesNotContain("verysecret");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void the_shell_script_reads_an_environment_and_a_gpu() throws Exception {
    Path site = directory.resolve("venv/lib/python3.11/site-packages");
    Files.createDirectories(site.resolve("huggingface_hub-0.30.2.dist-info"));
    Files.createDirectories(site.resolve("torch"));
    Files.writeString(
        site.resolve("torch/version.py"),
        "__version__ = '2.6.0+cu124'\ncuda: Optional[str] = '12.4'\nhip: Optional[str] = None\n");
    Path bin = Files.createDirectories(directory.resolve("venv/bin"));
    Files.writeString(directory.resolve("venv/pyvenv.cfg"), "home = /usr/bin\nversion = 3.11.4\n");
    for (String name : List.of("python", "nvidia-smi")) {
      String answer =
          "case $1 in --query*) echo 'NVIDIA GB10, 580.95.05, [N/A], [N/A], 12.1' ;; *) echo '| CUDA Version: 13.0 |' ;; esac";
      Files.writeString(bin.resolve(name), "#!/bin/sh\n" + answer + "\n");
      assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    Platform platform =
        run(
            List.of("sh"),
            Map.of(
                "VIRTUAL_ENV",
                directory.resolve("venv").toString(),
                "PATH",
                bin + ":" + System.getenv("PATH")));

    assertThat(platform.value("python.version")).isEqualTo("3.11.4");
    assertThat(platform.value("python.env")).isEqualTo("venv");
    assertThat(platform.value("pkg.torch")).isEqualTo("2.6.0+cu124");
    assertThat(platform.value("torch.cuda")).isEqualTo("12.4");
    assertThat(platform.value("pkg.huggingface_hub")).isEqualTo("0.30.2");
    assertThat(platform.value("gpu.name")).isEqualTo("NVIDIA GB10");
    assertThat(platform.value("gpu.unified_memory")).isEqualTo("true");
    assertThat(platform.value("gpu.memory_total")).isNull();
    assertThat(platform.value("gpu.compute_capability")).isEqualTo("12.1");
    assertThat(platform.value("driver.cuda")).isEqualTo("13.0");
  }

  @Test
  void names_in_both_scripts_are_in_the_catalogue() throws IOException {
    List<String> names = find(POWERSHELL, "Add-(?:Fact|Flag|Unknown|Tool) '([a-z0-9_.]+)'");
    names.addAll(
        find(SHELL, "(?m)^ *(?:\\S+\\) )?(?:known|unknown|flag|tool) ([a-z][a-z0-9_.]+) "));

    assertThat(names).hasSizeGreaterThan(60);
    for (String name : names) {
      assertThat(FactCatalogue.definition(name)).as(name).isNotNull();
    }
  }

  @Test
  void both_scripts_know_the_same_variables_as_the_probe() throws IOException {
    String shell = Files.readString(SHELL);
    int from = shell.indexOf("for name in ") + 12;
    String list = shell.substring(from, shell.indexOf("; do", from)).replace("\\", " ");
    String powershell = Files.readString(POWERSHELL);
    int open = powershell.indexOf("foreach ($name in @(");
    String quoted = powershell.substring(open, powershell.indexOf("))", open));

    assertThat(new TreeSet<>(List.of(list.strip().split("\\s+"))))
        .isEqualTo(new TreeSet<>(FactCatalogue.variables()));
    assertThat(new TreeSet<>(matches(quoted, "'([A-Z][A-Z0-9_]+)'")))
        .isEqualTo(new TreeSet<>(FactCatalogue.variables()));
  }

  private static List<String> find(Path file, String regex) throws IOException {
    return matches(Files.readString(file), regex);
  }

  private static List<String> matches(String text, String regex) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
