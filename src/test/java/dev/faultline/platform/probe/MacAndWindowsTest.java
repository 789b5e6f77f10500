package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MacAndWindowsTest {
  private static final String SILICON =
      """
      hw.memsize: 34359738368
      hw.ncpu: 12
      hw.optional.arm64: 1
      sysctl.proc_translated: 0
      machdep.cpu.brand_string: Apple M2 Pro
      iogpu.wired_limit_mb: 0
      vm.swapusage: total = 2048,00M  used = 1024,50M  free = 1023,50M  (encrypted)
      sysctl: unknown oid 'machdep.cpu.features'
      """;

  @TempDir Path root;

  @Test
  void apple_silicon_is_read_although_sysctl_complains() {
    Platform platform =
        FakeHost.mac(root).answer("/usr/sbin/sysctl", SILICON, 1).probe(new MacSource());

    assertThat(platform.value("ram.total")).isEqualTo("34359738368");
    assertThat(platform.value("gpu.vendor")).isEqualTo("apple");
    assertThat(platform.value("gpu.name")).isEqualTo("Apple M2 Pro");
    assertThat(platform.value("metal.wired_limit_mb")).isEqualTo("0");
    assertThat(platform.value("swap.free")).isEqualTo("1073217536");
    assertThat(platform.value("rosetta")).isEqualTo("false");
    assertThat(platform.value("cpu.avx2")).isEqualTo("false");
  }

  @Test
  void under_rosetta_the_machine_is_still_an_arm() {
    String text = SILICON.replace("proc_translated: 0", "proc_translated: 1");
    Platform platform =
        FakeHost.mac(root)
            .processor("x86_64")
            .answer("/usr/sbin/sysctl", text)
            .probe(new MacSource());

    assertThat(platform.value("rosetta")).isEqualTo("true");
    assertThat(platform.value("arch")).isEqualTo("arm64");
  }

  @Test
  void what_sysctl_says_of_the_machine_beats_what_java_says_of_itself() {
    String text = SILICON.replace("proc_translated: 0", "proc_translated: 1");
    FakeHost host = FakeHost.mac(root).processor("x86_64").answer("/usr/sbin/sysctl", text);

    try (Probe probe = Probe.start(host.host(), Sources.all(), 20_000)) {
      assertThat(probe.join().value("arch")).isEqualTo("arm64");
    }
  }

  @Test
  void an_intel_mac_has_avx_and_no_apple_gpu() {
    String text =
        "hw.memsize: 17179869184\nhw.ncpu: 8\nmachdep.cpu.brand_string: Intel(R) Core(TM) i7\nmachdep.cpu.features: FPU AVX1.0 F16C\nmachdep.cpu.leaf7_features: AVX2 BMI2\n";
    Platform platform = FakeHost.mac(root).answer("/usr/sbin/sysctl", text).probe(new MacSource());

    assertThat(platform.value("cpu.avx")).isEqualTo("true");
    assertThat(platform.value("cpu.avx2")).isEqualTo("true");
    assertThat(FakeHost.why(platform, "gpu.vendor")).isEqualTo("a Mac without Apple silicon");
  }

  @Test
  void available_memory_is_counted_in_pages() {
    String text =
        "Mach Virtual Memory Statistics: (page size of 16384 bytes)\nPages free:                               100.\nPages active:                             999.\nPages inactive:                           200.\nPages speculative:                         50.\n";

    assertThat(
            FakeHost.mac(root)
                .answer("/usr/bin/vm_stat", text)
                .probe(new MacMemorySource())
                .value("ram.available"))
        .isEqualTo("5734400");
    assertThat(
            FakeHost.why(
                FakeHost.mac(root).answer("/usr/bin/vm_stat", "").probe(new MacMemorySource()),
                "ram.available"))
        .isEqualTo("vm_stat printed nothing");
  }

  @Test
  void the_release_of_macos_comes_from_its_plist() {
    String plist =
        "<dict>\n\t<key>ProductName</key>\n\t<string>macOS</string>\n\t<key>ProductVersion</key>\n\t<string>14.5</string>\n</dict>";

    assertThat(
            FakeHost.mac(root)
                .file("/System/Library/CoreServices/SystemVersion.plist", plist)
                .probe(new SystemSource())
                .value("os.version"))
        .isEqualTo("14.5");
  }

  @Test
  void the_release_of_windows_is_the_number_in_brackets() {
    FakeHost host =
        FakeHost.windows(root)
            .answer("cmd /c ver", "\r\nMicrosoft Windows [Versión 10.0.22631.3447]\r\n");

    assertThat(host.probe(new SystemSource()).value("os.version")).isEqualTo("10.0.22631.3447");
    assertThat(FakeHost.windows(root).probe(new SystemSource()).value("os.version"))
        .isEqualTo("5.0");
  }

  @Test
  void the_inventory_of_windows_is_asked_once() {
    String text =
        "ram.total=34200000000\r\nram.available=16000000000\r\nswap.total=5368709120\r\nswap.free=5368709120\r\ncpu.model=12th Gen Intel(R) Core(TM) i7-12700H\r\ncpu.cores=20\r\nvideo=Intel(R) Iris(R) Xe Graphics\r\nvideo=NVIDIA GeForce RTX 3060 Laptop GPU\r\nvideo=Parsec Virtual Display Adapter\r\n";
    Platform platform =
        FakeHost.windows(root).answer("powershell", text).probe(new WindowsSource());

    assertThat(platform.value("ram.total")).isEqualTo("34200000000");
    assertThat(platform.value("cpu.cores")).isEqualTo("20");
    assertThat(platform.value("gpu.hardware")).isEqualTo("intel,nvidia");
    assertThat(platform.value("gpu.vendor")).isEqualTo("nvidia");
    assertThat(platform.value("gpu.name")).isEqualTo("NVIDIA GeForce RTX 3060 Laptop GPU");
  }

  @Test
  void a_forbidden_powershell_leaves_a_reason() {
    Platform platform =
        FakeHost.windows(root)
            .answer("powershell", "This program is blocked by group policy.\n", 1)
            .probe(new WindowsSource());

    assertThat(FakeHost.why(platform, "ram.total"))
        .isEqualTo("PowerShell: This program is blocked by group policy.");
  }
}
