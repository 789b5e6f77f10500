package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Fact;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import dev.faultline.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fake tools on a PATH of their own: what hangs, crashes or babbles is an unknown fact and nothing
 * else.
 */
@DisabledOnOs(OS.WINDOWS)
class ProbeTest {
  private static final long LIMIT = 1000;

  @TempDir Path directory;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void useOnlyFakeTools() {
    environment.put("PATH", directory.toString());
  }

  private void tool(String name, String script) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Host host() {
    Host here = Host.local(null, LIMIT);
    return new Host(
        "linux",
        "",
        "amd64",
        here.root(),
        directory,
        directory,
        environment,
        new ProcessTools(environment, false, LIMIT),
        null);
  }

  private Platform probe(ProbeSource... sources) {
    try (Probe probe = Probe.start(host(), List.of(sources), 20_000)) {
      return probe.join();
    }
  }

  @Test
  void a_hanging_tool_is_killed_with_its_children() throws Exception {
    tool("nvidia-smi", "/bin/sleep 600 & echo $! > " + directory + "/child\nwait");

    Platform platform = probe(new NvidiaGpuSource(), VersionSource.GCC);

    assertThat(FakeHost.why(platform, "gpu.name"))
        .isEqualTo("nvidia-smi did not answer within 1 s");
    assertThat(FakeHost.why(platform, "gcc.version")).isEqualTo("gcc not found");
    long child = Long.parseLong(Files.readString(directory.resolve("child")).strip());
    ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void crashing_tools_are_quoted() throws IOException {
    tool("gcc", "echo 'gcc: fatal error: cannot execute cc1' >&2; exit 1");
    tool("cmake", "kill -SEGV $$");

    Platform platform = probe(VersionSource.GCC, VersionSource.CMAKE);

    assertThat(FakeHost.why(platform, "gcc.version"))
        .isEqualTo("gcc: gcc: fatal error: cannot execute cc1");
    assertThat(FakeHost.why(platform, "cmake.version")).isEqualTo("cmake ended with status 139");
  }

  @Test
  void babbling_tools_are_cut_off() throws IOException {
    tool(
        "cmake",
        "while :; do echo 'lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum'; done");
    tool("gcc", "/usr/bin/head -c 300000 /dev/urandom");
    tool("nvidia-smi", "/usr/bin/head -c 300000 /dev/urandom");
    tool("rocminfo", "printf 'Name: gfx\\nDevice Type: GPU\\n\\000\\377\\376'");

    Platform platform =
        probe(
            VersionSource.CMAKE,
            VersionSource.GCC,
            new NvidiaGpuSource(),
            new NvidiaDriverSource(),
            new RocminfoSource());

    assertThat(FakeHost.why(platform, "cmake.version"))
        .isIn("cmake printed more than 1 MiB", "cmake did not answer within 1 s");
    assertThat(platform.value("gcc.version")).isNull();
    assertThat(platform.value("gpu.name")).isNull();
    assertThat(platform.value("driver.cuda")).isNull();
    for (Fact fact : platform.facts().values()) {
      String shown = fact instanceof Fact.Known known ? known.value() : ((Fact.Unknown) fact).why();
      assertThat(shown.length()).as(fact.name()).isLessThan(400);
    }
  }

  @Test
  void tools_read_nothing_from_the_terminal_and_speak_english() throws IOException {
    tool("gcc", "read answer && echo 99.9; echo \"$LC_ALL\" | /bin/grep -q '^C$' && echo 13.2.0");

    assertThat(probe(VersionSource.GCC).value("gcc.version")).isEqualTo("13.2.0");
  }

  @Test
  void files_that_are_no_programs_are_no_tools() throws IOException {
    Files.writeString(directory.resolve("gcc"), "13.2.0");
    Files.createDirectory(directory.resolve("cmake"));
    tool("clang", "");
    Files.write(directory.resolve("clang"), new byte[] {0, 1, 2, 3});

    Platform platform = probe(VersionSource.GCC, VersionSource.CMAKE, VersionSource.CLANG);

    assertThat(FakeHost.why(platform, "gcc.version")).isEqualTo("gcc not found");
    assertThat(FakeHost.why(platform, "cmake.version")).isEqualTo("cmake not found");
    assertThat(FakeHost.why(platform, "clang.version")).startsWith("clang");
  }

  @Test
  void the_current_directory_is_never_searched() throws IOException {
    tool("gcc", "echo 13.2.0");
    environment.put("PATH", ".:" + ":relative");

    assertThat(FakeHost.why(probe(VersionSource.GCC), "gcc.version")).isEqualTo("gcc not found");
  }

  @Test
  void a_source_that_hangs_or_breaks_does_not_harm_the_others() {
    CountDownLatch never = new CountDownLatch(1);
    ProbeSource hanging =
        source(
            "slow disk",
            "disk.home_free",
            findings -> {
              findings.known("disk.tmp_free", 5, "file system");
              while (never.getCount() > 0) {
                Thread.onSpinWait();
              }
            });
    ProbeSource broken =
        source(
            "broken",
            "cpu.model",
            findings -> {
              throw new IllegalStateException("bug");
            });
    ProbeSource good =
        source("good", "ram.total", findings -> findings.known("ram.total", 7, "test"));
    Probe probe = Probe.start(host(), List.of(hanging, broken, good), 300);
    Platform platform = probe.join();
    never.countDown();

    assertThat(FakeHost.why(platform, "disk.home_free"))
        .isEqualTo("slow disk did not answer in time");
    assertThat(platform.value("disk.tmp_free")).isEqualTo("5");
    assertThat(FakeHost.why(platform, "cpu.model"))
        .isEqualTo("broken could not be read (IllegalStateException)");
    assertThat(platform.value("ram.total")).isEqualTo("7");
  }

  @Test
  void findings_take_nothing_once_they_are_closed() {
    Findings findings = new Findings();
    List<Fact> facts = findings.close(List.of("os"), "late");
    findings.known("os", "linux", "test");

    assertThat(facts).containsExactly(new Fact.Unknown("os", "late"));
    assertThat(findings.close(List.of(), "")).isEqualTo(facts);
  }

  @Test
  void all_gpu_facts_are_of_one_vendor() {
    ProbeSource nvidia =
        source(
            "nvidia",
            "gpu.name",
            findings -> {
              findings.known("gpu.vendor", "nvidia", "a");
              findings.known("gpu.name", "NVIDIA L4", "a");
            });
    ProbeSource amd =
        source(
            "amd",
            "gpu.gfx",
            findings -> {
              findings.known("gpu.vendor", "amd", "b");
              findings.known("gpu.gfx", "gfx1036", "b");
              findings.known("gpu.hardware", "amd,nvidia", "b");
            });

    Platform platform = probe(nvidia, amd);

    assertThat(platform.value("gpu.vendor")).isEqualTo("nvidia");
    assertThat(platform.value("gpu.gfx")).isNull();
    assertThat(platform.value("gpu.hardware")).isEqualTo("amd,nvidia");
  }

  @Test
  void every_fact_of_the_catalogue_is_known_or_has_a_reason() {
    Platform platform;
    try (Probe probe = Probe.start()) {
      platform = probe.join();
    }

    for (FactCatalogue.Group group : FactCatalogue.groups()) {
      for (FactDefinition fact : group.facts()) {
        if (!fact.name().endsWith("*")) {
          assertThat(platform.facts()).containsKey(fact.name());
        }
      }
    }
    assertThat(platform.value("os")).isNotNull();
    assertThat(platform.takenOn()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  }

  @Test
  void the_packages_are_those_of_the_python_that_the_log_names() throws IOException {
    for (String name : List.of("a", "b")) {
      Path site = directory.resolve(name + "/lib/python3.11/site-packages");
      Files.createDirectories(site.resolve("pkg_" + name + "-1.0.dist-info"));
      Files.writeString(site.resolve("pkg_" + name + "-1.0.dist-info/METADATA"), "");
      Files.writeString(directory.resolve(name + "/pyvenv.cfg"), "version = 3.11.4\n");
      Files.createDirectories(directory.resolve(name + "/bin"));
      Files.writeString(directory.resolve(name + "/bin/python"), "");
    }
    environment.put("VIRTUAL_ENV", directory.resolve("a").toString());
    Fact.Known named =
        new Fact.Known("python.path", directory.resolve("b/bin/python").toString(), "log line 1");
    Fact.Known elsewhere = new Fact.Known("python.path", "/no/such/python", "log line 1");
    ProbeSource ram =
        source("good", "ram.total", findings -> findings.known("ram.total", 7, "test"));

    try (Probe probe = Probe.start(host(), List.of(new PythonSource(), ram), 20_000)) {
      assertThat(probe.join(Platform.EMPTY).value("pkg.pkg_a")).isEqualTo("1.0");
      assertThat(probe.join(Platform.of("", List.of(elsewhere))).value("pkg.pkg_a"))
          .isEqualTo("1.0");
      Platform other = probe.join(Platform.of("", List.of(named)));
      assertThat(other.value("pkg.pkg_b")).isEqualTo("1.0");
      assertThat(other.value("pkg.pkg_a")).isNull();
      assertThat(other.value("ram.total")).isEqualTo("7");
      assertThat(other.fact("python.path"))
          .isEqualTo(new Fact.Known("python.path", named.value(), "the log"));
    }
  }

  @Test
  void sources_promise_only_facts_of_the_catalogue() {
    for (ProbeSource source : Sources.all()) {
      for (Host host :
          List.of(
              FakeHost.linux(directory).host(),
              FakeHost.mac(directory).host(),
              FakeHost.windows(directory).host())) {
        for (String fact : source.facts(host)) {
          assertThat(FactCatalogue.definition(fact)).as(source.name() + ": " + fact).isNotNull();
        }
      }
    }
  }

  private interface Body {
    void read(Findings findings);
  }

  private static ProbeSource source(String name, String fact, Body body) {
    return new ProbeSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> facts(Host host) {
        return List.of(fact);
      }

      @Override
      public void read(Host host, Findings findings) {
        body.read(findings);
      }
    };
  }
}
