package dev.faultline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformMergeTest {
  private static Platform platform(String source, String... namesAndValues) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.add(new Fact.Known(namesAndValues[i], namesAndValues[i + 1], source));
    }
    return Platform.of("2026-11-22T10:00:00Z", facts);
  }

  @Test
  void the_log_wins_and_the_probe_fills_in() {
    Platform log = platform("log line 3", "os", "linux", "gpu.memory_free", "1");
    Platform probe =
        platform("nvidia-smi", "os", "linux", "gpu.memory_free", "2", "gpu.name", "NVIDIA L4");

    Platform merged = Platform.merge(log, probe);

    assertThat(merged.value("gpu.memory_free")).isEqualTo("1");
    assertThat(merged.fact("gpu.name"))
        .isEqualTo(new Fact.Known("gpu.name", "NVIDIA L4", "nvidia-smi"));
    assertThat(merged.notes()).isEmpty();
    assertThat(merged.takenOn()).isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void an_unknown_fact_of_the_log_does_not_hide_the_probe() {
    Platform log = Platform.of("", List.of(new Fact.Unknown("os", "?")));

    assertThat(Platform.merge(log, platform("Java", "os", "linux")).value("os")).isEqualTo("linux");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "os | windows | linux | the log is from Windows, this machine runs Linux: the probe was not used",
        "os | macos | windows | the log is from macOS, this machine runs Windows: the probe was not used",
        "arch | arm64 | x86_64 | the log's architecture is arm64, this machine's is x86_64: the probe was not used",
        "wsl | true | false | the log is from WSL, this machine is not: the probe was not used",
        "wsl | false | true | the log is not from WSL, this machine is: the probe was not used",
        "gpu.vendor | amd | nvidia | the log's GPU vendor is amd, this machine's is nvidia: the probe was not used",
        "gpu.name | NVIDIA L4 | NVIDIA A100 | the log's GPU is NVIDIA L4, this machine's is NVIDIA A100: the probe was not used",
        "gpu.compute_capability | 12.0 | 8.9 | the log's compute capability is 12.0, this machine's is 8.9: the probe was not used",
        "python.version | 3.11.4 | 3.12.1 | the log is from Python 3.11, the interpreter found here is 3.12: the probe was not used",
        "pkg.torch | 2.6.0+cu124 | 2.7.0 | the log is from torch 2.6.0+cu124, the one found here is 2.7.0: the probe was not used"
      })
  void another_machine_leaves_nothing_of_the_probe(
      String fact, String there, String here, String note) {
    Platform log = platform("log line 1", fact, there);
    Platform probe = platform("probe", fact, here, "ram.total", "1024");

    Platform merged = Platform.merge(log, probe);

    assertThat(merged.notes()).containsExactly(note);
    assertThat(merged.value("ram.total")).isNull();
    assertThat(merged.value(fact)).isEqualTo(there);
    assertThat(merged.takenOn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpu.name | GeForce RTX 4090 | NVIDIA GeForce RTX 4090",
        "gpu.name | NVIDIA GeForce RTX 40... | NVIDIA GeForce RTX 4090",
        "python.version | 3.11 | 3.11.4",
        "pkg.torch | 2.6.0+cu124 | 2.6.0",
        "os | linux | linux"
      })
  void different_words_for_the_same_are_no_contradiction(String fact, String there, String here) {
    Platform merged =
        Platform.merge(
            platform("log line 1", fact, there),
            platform("probe", fact, here, "ram.total", "1024"));

    assertThat(merged.notes()).isEmpty();
    assertThat(merged.value("ram.total")).isEqualTo("1024");
  }

  @Test
  void another_python_on_the_same_gpu_costs_only_the_packages() {
    Platform log = platform("log line 1", "python.version", "3.11", "gpu.name", "NVIDIA L4");
    Platform probe =
        platform(
            "probe",
            "python.version",
            "3.12.1",
            "gpu.name",
            "NVIDIA L4",
            "pkg.vllm",
            "0.9.0",
            "torch.build",
            "cuda",
            "driver.nvidia",
            "550.54");

    Platform merged = Platform.merge(log, probe);

    assertThat(merged.value("driver.nvidia")).isEqualTo("550.54");
    assertThat(merged.value("pkg.vllm")).isNull();
    assertThat(merged.value("torch.build")).isNull();
    assertThat(merged.notes())
        .containsExactly(
            "the log is from Python 3.11, the interpreter found here is 3.12: the packages found here were not used");
  }

  @Test
  void another_environment_costs_only_the_packages() {
    Platform log = platform("log line 1", "python.path", "/home/u/a/.venv/bin/python");
    Platform other =
        platform(
            "probe", "python.path", "/usr/bin/python3", "pkg.vllm", "0.9.0", "ram.total", "1024");
    Platform same =
        platform("probe", "python.path", "/home/u/a/.venv/bin/python3", "pkg.vllm", "0.9.0");

    Platform merged = Platform.merge(log, other);

    assertThat(merged.value("pkg.vllm")).isNull();
    assertThat(merged.value("ram.total")).isEqualTo("1024");
    assertThat(merged.notes())
        .containsExactly(
            "the log is from the Python in /home/u/a/.venv/bin, the one found here is in /usr/bin: the packages found here were not used");
    assertThat(Platform.merge(log, same).value("pkg.vllm")).isEqualTo("0.9.0");
  }

  @Test
  void with_several_gpus_the_log_may_speak_of_another_one() {
    Platform log = platform("log line 1", "gpu.name", "NVIDIA GeForce RTX 3090");
    Platform probe = platform("probe", "gpu.name", "NVIDIA GeForce RTX 4090", "gpu.count", "2");

    assertThat(Platform.merge(log, probe).notes()).isEmpty();
  }

  @Test
  void on_a_mac_the_architecture_of_the_process_is_not_that_of_the_machine() {
    Platform log = platform("log line 1", "os", "macos", "arch", "x86_64");
    Platform probe = platform("probe", "os", "macos", "arch", "arm64");

    assertThat(Platform.merge(log, probe).notes()).isEmpty();
  }

  @Test
  void notes_of_both_sides_are_kept() {
    Platform log = Platform.of("", List.of(), List.of("a"));
    Platform probe = Platform.of("", List.of(), List.of("b"));

    assertThat(Platform.merge(log, probe).notes()).containsExactly("a", "b");
  }
}
