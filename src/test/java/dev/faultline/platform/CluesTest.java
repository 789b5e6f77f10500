package dev.faultline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Clue;
import dev.faultline.kb.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CluesTest {
  private static Clue clue(Map<String, String> facts) {
    return new Clue(
        new Signature("x", false, 0, List.of(), List.of(), null, null, null, null), facts);
  }

  private static Platform log(String... namesAndValues) {
    List<Fact.Known> facts = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.add(
          new Fact.Known(namesAndValues[i], namesAndValues[i + 1], "log line " + (i / 2 + 1)));
    }
    return Clues.platform(facts);
  }

  @Test
  void constants_and_captures_become_facts_with_their_line() {
    List<Fact.Known> facts =
        Clues.toFacts(clue(Map.of("gpu.memory_total", "${n} MiB")), Map.of("n", "24564"), 12);

    assertThat(facts)
        .containsExactly(new Fact.Known("gpu.memory_total", "25757220864", "log line 12"));
  }

  @Test
  void package_names_are_templates_too() {
    List<Fact.Known> facts =
        Clues.toFacts(
            clue(Map.of("pkg.${name}", "${v}")), Map.of("name", "Huggingface-Hub", "v", "0.30"), 1);

    assertThat(facts).containsExactly(new Fact.Known("pkg.huggingface_hub", "0.30", "log line 1"));
  }

  @Test
  void what_cannot_be_filled_or_read_is_left_out() {
    Clue clue =
        clue(Map.of("pkg.torch", "${absent}", "gpu.count", "${v}", "no.such", "1", "os", "${open"));

    assertThat(Clues.toFacts(clue, Map.of("v", "many"), 1)).isEmpty();
  }

  @Test
  void the_first_value_counts_unless_a_later_one_is_more_exact() {
    assertThat(
            log("python.version", "3.11", "python.version", "3.11.9", "python.version", "3.12")
                .value("python.version"))
        .isEqualTo("3.11.9");
    assertThat(log("python.version", "3.1", "python.version", "3.11").value("python.version"))
        .isEqualTo("3.1");
    assertThat(log("pkg.torch", "2.6.0", "pkg.torch", "2.6.0+cu124").value("torch.cuda"))
        .isEqualTo("12.4");
  }

  @ParameterizedTest
  @CsvSource({
    "pkg.torch, 2.6.0+cu124, torch.build, cuda",
    "pkg.torch, 2.6.0+cu118, torch.cuda, 11.8",
    "pkg.torch, 2.9.0+cu130, torch.cuda, 13.0",
    "pkg.torch, 2.6.0+cpu, torch.build, cpu",
    "pkg.torch, 2.6.0+rocm6.2.4, torch.hip, 6.2.4",
    "pkg.torch, 2.6.0+rocm6.2.4, torch.build, rocm",
    "pkg.torch, 2.6.0+xpu, torch.build, xpu",
    "gpu.name, NVIDIA GeForce RTX 4090, gpu.vendor, nvidia",
    "gpu.name, Tesla P40, gpu.vendor, nvidia",
    "gpu.name, AMD Radeon RX 6800, gpu.vendor, amd",
    "gpu.name, Apple M2 Pro, os, macos",
    "gpu.name, Intel(R) Arc(TM) A770, gpu.vendor, intel",
    "gpu.gfx, gfx1100, gpu.vendor, amd",
    "gpu.compute_capability, 8.9, gpu.vendor, nvidia",
    "driver.nvidia, 550.54, gpu.vendor, nvidia",
    "metal.working_set, 1024, arch, arm64",
    "torch.build, mps, gpu.vendor, apple",
    "wsl, true, os, linux",
    "glibc.version, 2.35, os, linux"
  })
  void one_fact_implies_another(String fact, String value, String implied, String expected) {
    assertThat(log(fact, value).fact(implied))
        .isEqualTo(new Fact.Known(implied, expected, "log line 1"));
  }

  @Test
  void an_implication_never_overrides_what_the_log_says() {
    assertThat(log("gpu.gfx", "gfx1100", "gpu.vendor", "nvidia").value("gpu.vendor"))
        .isEqualTo("nvidia");
    assertThat(log("pkg.torch", "2.6.0+gitabc").value("torch.build")).isNull();
    assertThat(log("pkg.torch", "2.6.0+cu").value("torch.cuda")).isNull();
  }
}
