package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxFilesTest {
  @TempDir Path root;

  @Test
  void the_distribution_and_wsl_are_read() {
    Platform platform =
        FakeHost.linux(root)
            .file(
                "/etc/os-release",
                "NAME=\"Ubuntu\"\nVERSION_ID=\"22.04\"\nID=ubuntu\nID_LIKE=debian\n")
            .file("/proc/sys/kernel/osrelease", "5.15.153.1-microsoft-standard-WSL2\n")
            .probe(new SystemSource());

    assertThat(platform.value("os")).isEqualTo("linux");
    assertThat(platform.value("os.version")).isEqualTo("22.04");
    assertThat(platform.value("os.distro")).isEqualTo("ubuntu");
    assertThat(platform.value("wsl")).isEqualTo("true");
    assertThat(platform.value("arch")).isEqualTo("x86_64");
  }

  @Test
  void rolling_distributions_have_no_version() {
    Platform platform =
        FakeHost.linux(root).file("/etc/os-release", "ID=arch\n").probe(new SystemSource());

    assertThat(platform.value("os.distro")).isEqualTo("arch");
    assertThat(FakeHost.why(platform, "os.version")).isEqualTo("/etc/os-release has no VERSION_ID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "/.dockerenv | '' | docker",
        "/run/.containerenv | engine=podman | podman",
        "/proc/self/cgroup | 0::/kubepods.slice/pod1 | kubernetes",
        "/proc/self/cgroup | 12:memory:/docker/abc | docker",
        "/proc/self/cgroup | 1:name=systemd:/lxc/101 | lxc",
        "/proc/self/cgroup | 0::/user.slice/user-1000.slice | null"
      })
  void containers_are_told_apart(String file, String text, String kind) {
    Platform platform = FakeHost.linux(root).file(file, text).probe(new ContainerSource());

    assertThat(platform.value("container.kind")).isEqualTo(kind);
    assertThat(platform.value("container")).isEqualTo(kind == null ? "false" : "true");
  }

  @Test
  void the_lowest_limit_on_the_way_up_counts() {
    Platform platform =
        FakeHost.linux(root)
            .file("/proc/self/cgroup", "0::/a.slice/b.scope\n")
            .file("/sys/fs/cgroup/a.slice/b.scope/memory.max", "max\n")
            .file("/sys/fs/cgroup/a.slice/memory.max", "8589934592\n")
            .file("/sys/fs/cgroup/memory.max", "17179869184\n")
            .probe(new ContainerSource());

    assertThat(platform.value("cgroup.memory_limit")).isEqualTo("8589934592");
  }

  @Test
  void version_one_says_unlimited_with_a_number() {
    String file = "/sys/fs/cgroup/memory/memory.limit_in_bytes";

    assertThat(
            FakeHost.linux(root)
                .file(file, "9223372036854771712\n")
                .probe(new ContainerSource())
                .value("cgroup.memory_limit"))
        .isNull();
    assertThat(
            FakeHost.linux(root)
                .file(file, "4294967296\n")
                .probe(new ContainerSource())
                .value("cgroup.memory_limit"))
        .isEqualTo("4294967296");
  }

  @Test
  void memory_and_processor_are_read() {
    FakeHost host =
        FakeHost.linux(root)
            .file(
                "/proc/meminfo",
                "MemTotal:       32768000 kB\nMemFree:  1 kB\nMemAvailable:   16384000 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\n")
            .file(
                "/proc/cpuinfo",
                "processor\t: 0\nmodel name\t: AMD Ryzen 9 7950X\nflags\t\t: fpu avx avx2 f16c avx512f\nprocessor\t: 1\nmodel name\t: AMD Ryzen 9 7950X\nflags\t\t: fpu avx avx2 f16c avx512f\n");
    Platform memory = host.probe(new MemorySource());
    Platform processor = host.probe(new CpuSource());

    assertThat(memory.value("ram.total")).isEqualTo("33554432000");
    assertThat(memory.value("swap.total")).isEqualTo("0");
    assertThat(processor.value("cpu.cores")).isEqualTo("2");
    assertThat(processor.value("cpu.avx512")).isEqualTo("true");
    assertThat(processor.value("cpu.amx")).isEqualTo("false");
  }

  @Test
  void an_arm_processor_has_no_avx() {
    Platform platform =
        FakeHost.linux(root)
            .file("/proc/cpuinfo", "processor\t: 0\nFeatures\t: fp asimd sve\n")
            .probe(new CpuSource());

    assertThat(platform.value("cpu.avx2")).isEqualTo("false");
    assertThat(FakeHost.why(platform, "cpu.model")).isEqualTo("does not tell");
  }

  @Test
  void limits_are_read() {
    Platform platform =
        FakeHost.linux(root)
            .file(
                "/proc/self/limits",
                "Limit                     Soft Limit           Hard Limit           Units\nMax locked memory         unlimited            unlimited            bytes\nMax open files            1024                 1048576              files\n")
            .probe(new LimitsSource());

    assertThat(platform.value("ulimit.nofile")).isEqualTo("1024");
    assertThat(platform.value("ulimit.memlock")).isEqualTo("4611686018427387904");
  }

  @Test
  void secure_boot_is_one_byte_of_firmware() {
    String file = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

    assertThat(
            FakeHost.linux(root.resolve("a"))
                .bytes(file, new byte[] {6, 0, 0, 0, 1})
                .probe(new KernelModulesSource())
                .value("secure_boot"))
        .isEqualTo("true");
    assertThat(
            FakeHost.linux(root.resolve("b"))
                .bytes(file, new byte[] {6, 0, 0, 0, 0})
                .probe(new KernelModulesSource())
                .value("secure_boot"))
        .isEqualTo("false");
    assertThat(
            FakeHost.linux(root.resolve("c"))
                .answer("mokutil", "SecureBoot enabled\n")
                .probe(new KernelModulesSource())
                .value("secure_boot"))
        .isEqualTo("true");
    assertThat(
            FakeHost.why(
                FakeHost.linux(root.resolve("d")).probe(new KernelModulesSource()), "secure_boot"))
        .isEqualTo("efivars cannot be read, mokutil not found");
  }

  @Test
  void libraries_are_read() {
    byte[] library =
        "xGLIBCXX_3.4\0GLIBCXX_3.4.9\0GLIBCXX_3.4.30\0GLIBCXX_3.4.29\0GLIBCXX_DEBUG\0"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Platform platform =
        FakeHost.linux(root)
            .bytes("/usr/lib/x86_64-linux-gnu/libstdc++.so.6", library)
            .answer("getconf", "glibc 2.35\n")
            .probe(new LibrariesSource());

    assertThat(platform.value("libstdcxx.glibcxx")).isEqualTo("3.4.30");
    assertThat(platform.value("glibc.version")).isEqualTo("2.35");
  }

  @Test
  void without_getconf_ldd_tells_and_musl_is_named() {
    assertThat(
            FakeHost.linux(root.resolve("a"))
                .answer("ldd", "ldd (Ubuntu GLIBC 2.39-0ubuntu8.4) 2.39\nCopyright\n")
                .probe(new LibrariesSource())
                .value("glibc.version"))
        .isEqualTo("2.39");
    assertThat(
            FakeHost.why(
                FakeHost.linux(root.resolve("b"))
                    .file("/lib/ld-musl-x86_64.so.1", "")
                    .probe(new LibrariesSource()),
                "glibc.version"))
        .isEqualTo("this system uses musl");
  }
}
