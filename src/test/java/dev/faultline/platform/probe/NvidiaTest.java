package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NvidiaTest {
  private static final String QUERY = "nvidia-smi --query-gpu=*";
  private static final String TWO_GPUS =
      """
      0, GPU-aaaa1111-0000-0000-0000-000000000000, NVIDIA GeForce RTX 4090, 550.54.15, 24564, 22000, [N/A], 8.9
      1, GPU-bbbb2222-0000-0000-0000-000000000000, NVIDIA GeForce RTX 3060, 550.54.15, 12288, 12000, [N/A], 8.6
      """;
  private static final String TABLE =
      """
      Fri Mar 15 12:00:00 2024
      +-----------------------------------------------------------------------------------------+
      | NVIDIA-SMI 550.54.15              Driver Version: 550.54.15      CUDA Version: 12.4     |
      |-----------------------------------------+------------------------+----------------------+
      | GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |
      |=========================================+========================+======================|
      |   0  NVIDIA GeForce RTX 4090        Off |   00000000:01:00.0  On |                  Off |
      |  0%   45C    P8             20W /  450W |    1234MiB /  24564MiB |      0%      Default |
      +-----------------------------------------+------------------------+----------------------+

      +-----------------------------------------------------------------------------------------+
      | Processes:                                                                              |
      |  GPU   GI   CI        PID   Type   Process name                              GPU Memory |
      |        ID   ID                                                               Usage      |
      |=========================================================================================|
      |    0   N/A  N/A      1502      G   /usr/lib/xorg/Xorg                            150MiB |
      |    0   N/A  N/A      9344      C   python                                       1000MiB |
      |    0   N/A  N/A      9400    C+G   ...seed-version=20240315-050123.123000         84MiB |
      +-----------------------------------------------------------------------------------------+
      """;

  @TempDir Path root;

  private Platform gpu(String output) {
    return FakeHost.linux(root).answer(QUERY, output).probe(new NvidiaGpuSource());
  }

  @Test
  void the_first_of_several_gpus_is_described() {
    Platform platform = gpu(TWO_GPUS);

    assertThat(platform.value("gpu.vendor")).isEqualTo("nvidia");
    assertThat(platform.value("gpu.name")).isEqualTo("NVIDIA GeForce RTX 4090");
    assertThat(platform.value("gpu.count")).isEqualTo("2");
    assertThat(platform.value("gpu.memory_total")).isEqualTo("25757220864");
    assertThat(platform.value("gpu.memory_free")).isEqualTo("23068672000");
    assertThat(platform.value("gpu.compute_capability")).isEqualTo("8.9");
    assertThat(platform.value("gpu.mig")).isEqualTo("false");
    assertThat(platform.value("gpu.unified_memory")).isEqualTo("false");
    assertThat(platform.value("driver.nvidia")).isEqualTo("550.54.15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | RTX 3060 | 1",
        "1,0 | RTX 3060 | 2",
        "GPU-bbbb | RTX 3060 | 1",
        "0,7,1 | RTX 4090 | 1",
        "-1 | RTX 4090 | 0",
        "'' | RTX 4090 | 0",
        "MIG-12345678 | RTX 4090 | 2"
      })
  void cuda_visible_devices_chooses(String variable, String name, String count) {
    Platform platform =
        FakeHost.linux(root)
            .variable("CUDA_VISIBLE_DEVICES", variable)
            .answer(QUERY, TWO_GPUS)
            .probe(new NvidiaGpuSource());

    assertThat(platform.value("gpu.name")).endsWith(name);
    assertThat(platform.value("gpu.count")).isEqualTo(count);
  }

  @Test
  void unified_memory_has_no_size_of_its_own() {
    Platform platform = gpu("0, GPU-c, NVIDIA GB10, 580.95.05, [N/A], [N/A], [N/A], 12.1\n");

    assertThat(platform.value("gpu.unified_memory")).isEqualTo("true");
    assertThat(FakeHost.why(platform, "gpu.memory_total"))
        .isEqualTo("nvidia-smi says [N/A]: the GPU shares the RAM");
    assertThat(platform.value("gpu.compute_capability")).isEqualTo("12.1");
  }

  @Test
  void mig_and_missing_rights_are_read() {
    Platform platform =
        gpu(
            "0, GPU-d, NVIDIA A100-SXM4-80GB, 535.183.01, 81920, [Insufficient Permissions], Enabled, 8.0\n");

    assertThat(platform.value("gpu.mig")).isEqualTo("true");
    assertThat(FakeHost.why(platform, "gpu.memory_free"))
        .isEqualTo("nvidia-smi says [Insufficient Permissions]");
  }

  @Test
  void decimal_commas_and_units_do_not_confuse() {
    Platform platform = gpu("0, GPU-e, NVIDIA T4, 550.54, 15360 MiB, 15000 MiB, [N/A], 7,5\r\n");

    assertThat(platform.value("gpu.memory_total")).isEqualTo("16106127360");
    assertThat(platform.value("gpu.compute_capability")).isEqualTo("7.5");
  }

  @Test
  void old_drivers_do_not_know_the_compute_capability() {
    Platform platform =
        FakeHost.linux(root)
            .answer(QUERY, "0, GPU-f, Tesla K80, 470.256.02, 11441, 11000, [N/A]\n")
            .answer(
                "nvidia-smi --query-gpu=index,uuid,name,driver_version,memory.total,memory.free,mig.mode.current,compute_cap",
                "Field \"compute_cap\" is not a valid field to query.\n",
                2)
            .probe(new NvidiaGpuSource());

    assertThat(platform.value("gpu.name")).isEqualTo("Tesla K80");
    assertThat(FakeHost.why(platform, "gpu.compute_capability")).contains("cannot tell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "No devices were found\n",
        "garbage \u0000\u0007 ,,,,,,,,\n",
        "x, y, z, 1, 2, 3, 4, 5\n",
        "0, GPU-g"
      })
  void other_answers_give_no_gpu_and_a_reason(String output) {
    Platform platform = gpu(output);

    assertThat(platform.value("gpu.name")).isNull();
    assertThat(FakeHost.why(platform, "gpu.name")).startsWith("nvidia-smi");
  }

  @Test
  void a_failed_tool_is_quoted() {
    String text =
        "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n";
    Platform platform =
        FakeHost.linux(root).answer("nvidia-smi", text, 9).probe(new NvidiaDriverSource());

    assertThat(FakeHost.why(platform, "driver.cuda"))
        .startsWith("nvidia-smi: NVIDIA-SMI has failed because");
  }

  @Test
  void header_and_processes_are_read() {
    Platform platform =
        FakeHost.linux(root).answer("nvidia-smi", TABLE).probe(new NvidiaDriverSource());

    assertThat(platform.value("driver.nvidia")).isEqualTo("550.54.15");
    assertThat(platform.value("driver.cuda")).isEqualTo("12.4");
    assertThat(platform.value("gpu.processes")).isEqualTo("3");
  }

  @Test
  void headings_of_later_drivers_and_missing_cuda_are_understood() {
    String later = "| NVIDIA-SMI 595.10  KMD Version: 595.20  CUDA UMD Version: 13.2 |\n";
    String without = "| NVIDIA-SMI 535.183.01  Driver Version: 535.183.01  CUDA Version: N/A |\n";

    assertThat(
            FakeHost.linux(root)
                .answer("nvidia-smi", later)
                .probe(new NvidiaDriverSource())
                .value("driver.cuda"))
        .isEqualTo("13.2");
    assertThat(
            FakeHost.why(
                FakeHost.linux(root).answer("nvidia-smi", without).probe(new NvidiaDriverSource()),
                "driver.cuda"))
        .isEqualTo("nvidia-smi says N/A");
  }

  @Test
  void a_mismatch_still_tells_both_sides() {
    FakeHost host =
        FakeHost.linux(root)
            .answer(
                "nvidia-smi",
                "Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 550.90\n",
                18)
            .file(
                "/proc/driver/nvidia/version",
                "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024\nGCC version:  gcc version 12.3.0\n");

    assertThat(host.probe(new NvidiaDriverSource()).value("driver.nvidia")).isEqualTo("550.90");
    assertThat(host.probe(new KernelModulesSource()).value("driver.nvidia_module"))
        .isEqualTo("550.54.15");
    assertThat(host.probe(new KernelModulesSource()).value("driver.nvidia_open"))
        .isEqualTo("false");
  }

  @Test
  void the_open_module_is_told_apart() {
    Platform platform =
        FakeHost.linux(root)
            .file(
                "/proc/driver/nvidia/version",
                "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  560.35.03  Release Build  (dvs-builder@U16)\n")
            .probe(new KernelModulesSource());

    assertThat(platform.value("driver.nvidia_module")).isEqualTo("560.35.03");
    assertThat(platform.value("driver.nvidia_open")).isEqualTo("true");
  }

  @Test
  void under_wsl_nvidia_smi_is_outside_the_path() {
    Platform platform =
        FakeHost.linux(root)
            .file("/usr/lib/wsl/lib/nvidia-smi", "")
            .answer(
                "/usr/lib/wsl/lib/nvidia-smi --query-gpu=*",
                "0, GPU-h, NVIDIA GeForce RTX 4070, 561.09, 12282, 11000, [N/A], 8.9\n")
            .probe(new NvidiaGpuSource());

    assertThat(platform.value("driver.nvidia")).isEqualTo("561.09");
  }
}
