package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmdAndIntelTest {
  private static final String NODES = "/sys/class/kfd/kfd/topology/nodes/";
  private static final String ROCMINFO =
      """
      ROCk module is loaded
      =====================
      HSA Agents
      ==========
      *******
      Agent 1
      *******
        Name:                    AMD Ryzen 9 7950X 16-Core Processor
        Marketing Name:          AMD Ryzen 9 7950X 16-Core Processor
        Device Type:             CPU
      *******
      Agent 2
      *******
        Name:                    gfx1100
        Marketing Name:          AMD Radeon RX 7900 XTX
        Device Type:             GPU
        ISA Info:
          ISA 1
            Name:                    amdgcn-amd-amdhsa--gfx1100
      """;

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "110000, gfx1100",
    "90010, gfx90a",
    "90402, gfx942",
    "100306, gfx1036",
    "120001, gfx1201",
    "90000, gfx900"
  })
  void targets_are_spelt_as_the_compiler_does(String number, String gfx) {
    assertThat(AmdGpuSource.gfx(number)).isEqualTo(gfx);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"0", "-1", "abc", "99999999999999999999", "null"},
      nullValues = "null")
  void processors_and_nonsense_are_no_gpus(String number) {
    assertThat(AmdGpuSource.gfx(number)).isNull();
  }

  private FakeHost kfd() {
    return FakeHost.linux(root)
        .file(NODES + "0/properties", "cpu_cores_count 32\ngfx_target_version 0\n")
        .file(
            NODES + "1/properties",
            "simd_count 192\ngfx_target_version 110000\ndrm_render_minor 128\n")
        .file(
            NODES + "2/properties",
            "simd_count 4\ngfx_target_version 100306\ndrm_render_minor 129\n")
        .file("/sys/class/drm/renderD128/device/mem_info_vram_total", "25753026560\n")
        .file("/sys/class/drm/renderD128/device/mem_info_vram_used", "1073741824\n");
  }

  @Test
  void the_kernel_tells_without_rocm_tools() {
    Platform platform = kfd().probe(new AmdGpuSource());

    assertThat(platform.value("gpu.vendor")).isEqualTo("amd");
    assertThat(platform.value("gpu.gfx")).isEqualTo("gfx1100");
    assertThat(platform.value("gpu.count")).isEqualTo("2");
    assertThat(platform.value("gpu.memory_total")).isEqualTo("25753026560");
    assertThat(platform.value("gpu.memory_free")).isEqualTo("24679284736");
  }

  @Test
  void hip_visible_devices_chooses() {
    assertThat(
            kfd().variable("HIP_VISIBLE_DEVICES", "1").probe(new AmdGpuSource()).value("gpu.gfx"))
        .isEqualTo("gfx1036");
  }

  @Test
  void rocminfo_gives_the_product_name() {
    Platform platform =
        FakeHost.linux(root).answer("rocminfo", ROCMINFO).probe(new RocminfoSource());

    assertThat(platform.value("gpu.name")).isEqualTo("AMD Radeon RX 7900 XTX");
    assertThat(platform.value("gpu.gfx")).isEqualTo("gfx1100");
    assertThat(platform.value("gpu.count")).isEqualTo("1");
  }

  @Test
  void rocminfo_without_rights_is_quoted() {
    String text =
        "Unable to open /dev/kfd read-write: Permission denied\nu is not member of \"render\" group\n";
    Platform platform =
        FakeHost.linux(root).answer("rocminfo", text, 255).probe(new RocminfoSource());

    assertThat(FakeHost.why(platform, "gpu.name"))
        .isEqualTo("rocminfo: Unable to open /dev/kfd read-write: Permission denied");
  }

  @Test
  void rocm_smi_is_asked_only_where_the_kernel_is_silent() {
    String csv =
        "device,VRAM Total Memory (B),VRAM Total Used Memory (B)\ncard0,17163091968,27262976\n";
    FakeHost host = FakeHost.linux(root).answer("rocm-smi", csv);

    assertThat(host.probe(new RocmSmiSource()).value("gpu.memory_free")).isEqualTo("17135828992");
    host.file("/sys/class/drm/card0/device/mem_info_vram_total", "1\n");
    assertThat(host.probe(new RocmSmiSource()).value("gpu.memory_free")).isNull();
  }

  @Test
  void the_release_of_rocm_is_read_from_its_file_or_its_directory() {
    assertThat(
            FakeHost.linux(root.resolve("a"))
                .file("/opt/rocm/.info/version", "6.2.0-66\n")
                .probe(new RocmSource())
                .value("rocm.version"))
        .isEqualTo("6.2.0");
    assertThat(
            FakeHost.linux(root.resolve("b"))
                .file("/opt/rocm-6.3.1/x", "")
                .probe(new RocmSource())
                .value("rocm.version"))
        .isEqualTo("6.3.1");
    assertThat(
            FakeHost.why(FakeHost.linux(root.resolve("c")).probe(new RocmSource()), "rocm.version"))
        .isEqualTo("no ROCm installation found");
  }

  @Test
  void cards_without_driver_are_seen_on_the_bus() {
    String bus = "/sys/bus/pci/devices/";
    Platform platform =
        FakeHost.linux(root)
            .file(bus + "0000:00:02.0/class", "0x030000\n")
            .file(bus + "0000:00:02.0/vendor", "0x8086\n")
            .file(bus + "0000:01:00.0/class", "0x030200\n")
            .file(bus + "0000:01:00.0/vendor", "0x10de\n")
            .file(bus + "0000:01:00.1/class", "0x040300\n")
            .file(bus + "0000:01:00.1/vendor", "0x1002\n")
            .probe(new BusSource());

    assertThat(platform.value("gpu.hardware")).isEqualTo("intel,nvidia");
    assertThat(platform.value("gpu.vendor")).isEqualTo("nvidia");
  }

  @Test
  void level_zero_and_kfd_are_files() {
    Platform zero =
        FakeHost.linux(root)
            .file("/usr/lib/x86_64-linux-gnu/libze_loader.so.1", "")
            .probe(new LevelZeroSource());

    assertThat(zero.value("level_zero")).isEqualTo("true");
    assertThat(FakeHost.linux(root.resolve("x")).probe(new LevelZeroSource()).value("level_zero"))
        .isEqualTo("false");
  }

  @Test
  void groups_are_those_of_the_process() {
    String groups = "root:x:0:\nvideo:x:44:\nrender:x:109:u\ndocker:x:999:u\n";
    FakeHost host =
        FakeHost.linux(root)
            .file("/dev/kfd", "")
            .file("/etc/group", groups)
            .file(
                "/proc/self/status",
                "Name:\tx\nUid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nGroups:\t4 44 999 \n");
    Platform platform = host.probe(new UserSource());

    assertThat(platform.value("user.root")).isEqualTo("false");
    assertThat(platform.value("user.docker_group")).isEqualTo("true");
    assertThat(platform.value("user.render_group"))
        .as("in /etc/group, but not logged in again")
        .isEqualTo("false");
    assertThat(platform.value("rocm.kfd")).isEqualTo("true");
    assertThat(platform.value("rocm.kfd_access")).isEqualTo("true");
    host.file("/etc/group", "video:x:44:\n");
    assertThat(host.probe(new UserSource()).value("user.render_group"))
        .as("no group render: video counts")
        .isEqualTo("true");
  }
}
