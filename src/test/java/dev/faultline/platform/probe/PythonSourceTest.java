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

class PythonSourceTest {
  private static final String TORCH =
      """
      from typing import Optional

      __all__ = ['__version__', 'debug', 'cuda', 'git_version', 'hip', 'xpu']
      __version__ = '2.6.0+cu124'
      debug = False
      cuda: Optional[str] = '12.4'
      git_version = '2236df1770800ffea5697b11b0bb0d910b2e59e1'
      hip: Optional[str] = None
      xpu: Optional[str] = None
      """;

  @TempDir Path root;

  private FakeHost venv() {
    return FakeHost.linux(root)
        .variable("VIRTUAL_ENV", "/home/u/venv")
        .bytes("/home/u/venv/bin/python", elf(2, 0x3e))
        .file(
            "/home/u/venv/pyvenv.cfg",
            "home = "
                + root
                + "/usr/bin\ninclude-system-site-packages = false\nversion = 3.11.4\n");
  }

  private static byte[] elf(int kind, int machine) {
    byte[] bytes = new byte[128];
    bytes[0] = 0x7f;
    bytes[1] = 'E';
    bytes[2] = 'L';
    bytes[3] = 'F';
    bytes[4] = (byte) kind;
    bytes[18] = (byte) machine;
    return bytes;
  }

  private static FakeHost install(FakeHost host, String directory, String... names) {
    for (String name : names) {
      host.file(directory + "/" + name + ".dist-info/METADATA", "Metadata-Version: 2.1\n");
    }
    return host;
  }

  @Test
  void an_active_environment_and_its_packages_are_read() {
    FakeHost host =
        install(
            venv(),
            "/home/u/venv/lib/python3.11/site-packages",
            "torch-2.6.0",
            "huggingface_hub-0.30.2",
            "Flash.Attn-2.7.4.post1");
    host.file("/home/u/venv/lib/python3.11/site-packages/torch/version.py", TORCH);
    host.file("/home/u/venv/lib/python3.11/site-packages/~orch-2.5.0.dist-info/METADATA", "");
    host.file("/home/u/venv/lib/python3.11/site-packages/vllm-0.9.0.dist-info/direct_url.json", "");
    host.file("/home/u/venv/lib/python3.11/site-packages/old_pkg-1.0-py3.11.egg-info/PKG-INFO", "");
    host.file("/usr/include/python3.11/Python.h", "");
    Platform platform = host.probe(new PythonSource());

    assertThat(platform.value("python.version")).isEqualTo("3.11.4");
    assertThat(platform.value("python.env")).isEqualTo("venv");
    assertThat(platform.value("python.arch")).isEqualTo("x86_64");
    assertThat(platform.value("python.bits")).isEqualTo("64");
    assertThat(platform.value("python.headers")).isEqualTo("true");
    assertThat(platform.value("pkg.torch")).isEqualTo("2.6.0+cu124");
    assertThat(platform.value("torch.build")).isEqualTo("cuda");
    assertThat(platform.value("torch.cuda")).isEqualTo("12.4");
    assertThat(platform.value("pkg.huggingface_hub")).isEqualTo("0.30.2");
    assertThat(platform.value("pkg.flash_attn")).isEqualTo("2.7.4.post1");
    assertThat(platform.value("pkg.old_pkg")).isEqualTo("1.0");
    assertThat(platform.value("pkg.vllm"))
        .as("a directory without METADATA is what pip left behind")
        .isNull();
    assertThat(FakeHost.why(platform, "pkg.xformers")).startsWith("not installed in ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "cuda: Optional[str] = '12.4' | hip: Optional[str] = None | cuda | 12.4 | null",
        "cuda = None | hip = '6.2.41133-dd7f95766' | rocm | null | 6.2.41133-dd7f95766",
        "cuda: Optional[str] = None | hip: Optional[str] = None | cpu | null | null"
      })
  void the_build_of_torch_is_read(
      String cuda, String hip, String build, String cudaVersion, String hipVersion) {
    String site = "/home/u/venv/lib/python3.11/site-packages";
    FakeHost host =
        install(venv(), site, "torch-2.6.0")
            .file(site + "/torch/version.py", "__version__ = '2.6.0'\n" + cuda + "\n" + hip + "\n");
    Platform platform = host.probe(new PythonSource());

    assertThat(platform.value("torch.build")).isEqualTo(build);
    assertThat(platform.value("torch.cuda")).isEqualTo(cudaVersion);
    assertThat(platform.value("torch.hip")).isEqualTo(hipVersion);
  }

  @Test
  void uv_and_conda_environments_are_told_apart() {
    FakeHost uv =
        FakeHost.linux(root.resolve("a"))
            .bytes("/work/.venv/bin/python", elf(2, 0xb7))
            .file(
                "/work/.venv/pyvenv.cfg",
                "home = /opt/py/bin\nimplementation = CPython\nuv = 0.5.1\nversion_info = 3.12.7\n");
    FakeHost conda =
        FakeHost.linux(root.resolve("b"))
            .variable("CONDA_PREFIX", "/opt/conda/envs/x")
            .bytes("/opt/conda/envs/x/bin/python", elf(2, 0x3e))
            .file("/opt/conda/envs/x/conda-meta/python-3.10.14-h955ad1f_1.json", "{}");

    assertThat(uv.probe(new PythonSource()).value("python.env")).isEqualTo("uv");
    assertThat(uv.probe(new PythonSource()).value("python.version")).isEqualTo("3.12.7");
    assertThat(uv.probe(new PythonSource()).value("python.arch")).isEqualTo("arm64");
    assertThat(conda.probe(new PythonSource()).value("python.env")).isEqualTo("conda");
    assertThat(conda.probe(new PythonSource()).value("python.version")).isEqualTo("3.10.14");
  }

  @Test
  void the_interpreter_of_the_log_comes_first() {
    FakeHost host = venv().bytes("/srv/app/bin/python3.12", elf(2, 0x3e));
    host.interpreter(root.resolve("srv/app/bin/python3.12"));
    Platform platform = host.probe(new PythonSource());

    assertThat(platform.value("python.path")).endsWith("/srv/app/bin/python3.12");
    assertThat(platform.value("python.version")).isEqualTo("3.12");
    assertThat(platform.value("python.env")).isEqualTo("system");
  }

  private Path shim() throws IOException {
    Path shim = root.resolve("home/u/.pyenv/shims/python3");
    Files.createDirectories(shim.getParent());
    Files.writeString(shim, "#!/usr/bin/env bash\n");
    assertThat(shim.toFile().setExecutable(true)).isTrue();
    return shim;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"null, null, 3.12.1", "3.11.7, null, 3.11.7", "null, 3.11, 3.11.7"})
  void behind_a_shim_of_pyenv_is_the_version_it_would_start(
      String variable, String project, String expected) throws IOException {
    String versions = "/home/u/.pyenv/versions/";
    FakeHost host =
        FakeHost.linux(root)
            .variable("PATH", shim().getParent().toString())
            .file("/home/u/.pyenv/version", "3.12.1\n")
            .bytes(versions + "3.11.7/bin/python", elf(2, 0x3e))
            .bytes(versions + "3.12.1/bin/python", elf(2, 0x3e));
    Files.createDirectories(root.resolve("work"));
    if (variable != null) {
      host.variable("PYENV_VERSION", variable);
    }
    if (project != null) {
      host.file("/work/.python-version", project + "\n");
    }

    assertThat(host.probe(new PythonSource()).value("python.version")).isEqualTo(expected);
  }

  @Test
  void torch_in_the_users_directory_is_user_site() throws IOException {
    Path python = root.resolve("usr/bin/python3.11");
    Files.createDirectories(python.getParent());
    Files.write(python, elf(2, 0x3e));
    assertThat(python.toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(root.resolve("usr/bin/python3"), Path.of("python3.11"));
    FakeHost host = FakeHost.linux(root).variable("PATH", root.resolve("usr/bin").toString());
    install(host, "/home/u/.local/lib/python3.11/site-packages", "torch-2.6.0");
    install(host, "/usr/lib/python3/dist-packages", "numpy-1.24.2", "torch-1.13.1");
    Platform platform = host.probe(new PythonSource());

    assertThat(platform.value("python.version")).isEqualTo("3.11");
    assertThat(platform.value("pkg.torch")).isEqualTo("2.6.0");
    assertThat(platform.value("pkg.numpy")).isEqualTo("1.24.2");
    assertThat(platform.value("python.env")).isEqualTo("user-site");

    Platform without = host.variable("PYTHONNOUSERSITE", "1").probe(new PythonSource());
    assertThat(without.value("pkg.torch")).isEqualTo("1.13.1");
    assertThat(without.value("python.env")).isEqualTo("system");
  }

  @Test
  void embedded_python_of_windows_is_read() {
    FakeHost host =
        FakeHost.windows(root)
            .file("/portable/python_embeded/python.exe", "MZ")
            .file("/portable/python_embeded/python312._pth", ".\n")
            .file("/portable/python_embeded/python312.dll", "");
    install(host, "/portable/python_embeded/Lib/site-packages", "torch-2.6.0+cu124");
    host.interpreter(root.resolve("portable/python_embeded/python.exe"));
    Platform platform = host.probe(new PythonSource());

    assertThat(platform.value("python.env")).isEqualTo("embedded");
    assertThat(platform.value("python.version")).isEqualTo("3.12");
    assertThat(platform.value("pkg.torch")).isEqualTo("2.6.0+cu124");
  }

  @Test
  void without_python_everything_is_unknown() {
    assertThat(FakeHost.why(FakeHost.linux(root).probe(new PythonSource()), "python.version"))
        .isEqualTo("no Python found");
  }

  @Test
  void executables_of_other_systems_are_recognised() throws IOException {
    Path file = root.resolve("x");
    byte[] mach = new byte[64];
    System.arraycopy(
        new byte[] {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe, 7, 0, 0, 1}, 0, mach, 0, 8);
    Files.write(file, mach);
    assertThat(ExecutableHeader.of(file)).isEqualTo(new ExecutableHeader("x86_64", 64));
    mach[4] = 0x0c;
    Files.write(file, mach);
    assertThat(ExecutableHeader.of(file)).isEqualTo(new ExecutableHeader("arm64", 64));
    byte[] pe = new byte[128];
    pe[0] = 'M';
    pe[1] = 'Z';
    pe[0x3c] = 0x40;
    pe[0x44] = 0x4c;
    pe[0x45] = 0x01;
    Files.write(file, pe);
    assertThat(ExecutableHeader.of(file)).isEqualTo(new ExecutableHeader("x86", 32));
    pe[0x3f] = 0x7f;
    Files.write(file, pe);
    assertThat(ExecutableHeader.of(file)).isNull();
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(ExecutableHeader.of(file)).isNull();
  }
}
