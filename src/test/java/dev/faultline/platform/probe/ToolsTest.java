package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsTest {
  @TempDir Path root;

  private Path program(String directory, String name) throws IOException {
    Path file = root.resolve(directory).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gcc -dumpfullversion | 13.2.0 | gcc.version | 13.2.0",
        "clang --version | Ubuntu clang version 14.0.0-1ubuntu1.1 | clang.version | 14.0.0-1ubuntu1.1",
        "clang --version | Apple clang version 15.0.0 (clang-1500.3.9.4) | clang.version | 15.0.0",
        "cmake --version | cmake version 3.28.3 | cmake.version | 3.28.3",
        "docker --version | Docker version 24.0.5, build ced0996 | docker.version | 24.0.5",
        "nvidia-ctk --version | NVIDIA Container Toolkit CLI version 1.17.4 | docker.nvidia_toolkit | 1.17.4",
        "vulkaninfo --summary | Vulkan Instance Version: 1.3.275 | vulkan.version | 1.3.275"
      })
  void versions_are_read(String command, String output, String fact, String version) {
    ProbeSource source =
        Sources.all().stream()
            .filter(s -> s instanceof VersionSource tool && tool.fact().equals(fact))
            .findFirst()
            .orElseThrow();

    assertThat(FakeHost.linux(root).answer(command, output + "\n").probe(source).value(fact))
        .isEqualTo(version);
  }

  @Test
  void on_a_mac_without_command_line_tools_clang_is_not_started() {
    Platform platform =
        FakeHost.mac(root).answer("clang", "clang version 1\n").probe(VersionSource.CLANG);

    assertThat(FakeHost.why(platform, "clang.version")).contains("not installed");
  }

  @Test
  void cuda_home_is_not_always_where_nvcc_is() throws IOException {
    program("usr/local/cuda-12.4/bin", "nvcc");
    Platform platform =
        FakeHost.linux(root)
            .variable("CUDA_HOME", "/usr/local/cuda-11.8")
            .variable("PATH", root.resolve("usr/local/cuda-12.4/bin").toString())
            .answer(
                "nvcc",
                "nvcc: NVIDIA (R) Cuda compiler driver\nCuda compilation tools, release 12.4, V12.4.131\n")
            .probe(new CudaToolkitSource());

    assertThat(platform.value("cuda.home")).isEqualTo("/usr/local/cuda-11.8");
    assertThat(platform.value("cuda.home_has_nvcc")).isEqualTo("false");
    assertThat(platform.value("cuda.toolkit")).isEqualTo("12.4");
  }

  @Test
  void without_a_toolkit_all_of_it_is_unknown() {
    Platform platform = FakeHost.linux(root).probe(new CudaToolkitSource());

    assertThat(FakeHost.why(platform, "cuda.toolkit")).isEqualTo("nvcc not found");
    assertThat(FakeHost.why(platform, "cuda.home")).isEqualTo("nvcc not found");
  }

  private FakeHost docker(String info) throws IOException {
    program("bin", "docker");
    return FakeHost.linux(root)
        .variable("PATH", root.resolve("bin").toString())
        .file("/var/run/docker.sock", "")
        .answer("docker -H unix:///var/run/docker.sock info", info);
  }

  @Test
  void the_flavour_of_docker_is_read() throws IOException {
    Platform snap =
        docker(
                "Ubuntu Core 22|/var/snap/docker/common/var-lib-docker|[name=apparmor]|map[io.containerd.runc.v2:{} nvidia:{}]\n")
            .probe(new DockerSource());
    Platform desktop =
        docker(
                "Docker Desktop|/var/lib/docker|[name=rootless name=seccomp,profile=builtin]|map[runc:{}]\n")
            .probe(new DockerSource());

    assertThat(snap.value("docker.snap")).isEqualTo("true");
    assertThat(snap.value("docker.nvidia_runtime")).isEqualTo("true");
    assertThat(snap.value("docker.desktop")).isEqualTo("false");
    assertThat(desktop.value("docker.desktop")).isEqualTo("true");
    assertThat(desktop.value("docker.rootless")).isEqualTo("true");
    assertThat(desktop.value("docker.snap")).isEqualTo("false");
  }

  @Test
  void a_daemon_on_another_machine_is_never_asked() throws IOException {
    program("bin", "docker");
    Platform platform =
        FakeHost.linux(root)
            .variable("PATH", root.resolve("bin").toString())
            .variable("DOCKER_HOST", "tcp://10.0.0.5:2375")
            .answer("docker", "Docker Desktop|/|[]|map[]")
            .probe(new DockerSource());

    assertThat(FakeHost.why(platform, "docker.desktop"))
        .isEqualTo("no socket of a local Docker daemon");
  }

  @Test
  void ollama_tells_its_client_version_with_and_without_a_server() {
    String alone =
        "Warning: could not connect to a running Ollama instance\nWarning: client version is 0.6.2\n";

    assertThat(
            FakeHost.linux(root)
                .answer("ollama", alone)
                .probe(new OllamaClientSource())
                .value("ollama.client"))
        .isEqualTo("0.6.2");
    assertThat(
            FakeHost.linux(root)
                .answer("ollama", "ollama version is 0.12.5\n")
                .probe(new OllamaClientSource())
                .value("ollama.client"))
        .isEqualTo("0.12.5");
  }

  @Test
  void variables_of_the_ollama_service_come_from_its_unit() {
    Platform platform =
        FakeHost.linux(root)
            .file(
                "/etc/systemd/system/ollama.service",
                "[Service]\nEnvironment=\"PATH=/usr/bin\" \"OLLAMA_HOST=0.0.0.0\"\n")
            .file(
                "/etc/systemd/system/ollama.service.d/override.conf",
                "[Service]\nEnvironment=OLLAMA_MODELS='/data/my models' HF_TOKEN=secret\n")
            .probe(new OllamaServiceSource());

    assertThat(platform.value("ollama.env.OLLAMA_HOST")).isEqualTo("0.0.0.0");
    assertThat(platform.value("ollama.env.OLLAMA_MODELS")).isEqualTo("/data/my models");
    assertThat(platform.facts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 11434", "127.0.0.1, 11434", "0.0.0.0:8080, 8080", "http://localhost:11435, 11435",
        ":9999, 9999",
    "[::1]:11500, 11500", "http://127.0.0.1, 80", "10.0.0.7:11434, -1",
        "https://ollama.example.com, -1", "localhost:x, 11434"
  })
  void the_port_is_asked_on_this_machine_only(String value, int port) {
    assertThat(OllamaServerSource.port(value.isEmpty() ? null : value)).isEqualTo(port);
  }
}
