package dev.faultline.platform;

import static dev.faultline.platform.FactType.FLAG;
import static dev.faultline.platform.FactType.NUMBER;
import static dev.faultline.platform.FactType.SIZE;
import static dev.faultline.platform.FactType.TEXT;
import static dev.faultline.platform.FactType.VERSION;

import java.util.ArrayList;
import java.util.List;

/** The table of facts, in source form: name, type, label, meaning, where the probe reads it. */
final class FactList {
  private static final String BYTES = "bytes";

  private final List<FactCatalogue.Group> groups;
  private List<FactDefinition> group;

  FactList(List<FactCatalogue.Group> groups) {
    this.groups = groups;
  }

  FactList machine() {
    group("System");
    add("os", TEXT, "system", "`linux`, `macos`, `windows`", "Java's os.name");
    add("os.version", VERSION, "system release", "release of macOS or Windows (10.0.22631), VERSION_ID on Linux", "/etc/os-release; SystemVersion.plist; `ver`");
    add("os.distro", TEXT, "distribution", "ID of os-release: `ubuntu`, `debian`, `fedora`, `arch`, `rhel` …", "/etc/os-release");
    add("kernel.version", VERSION, "kernel", "Linux kernel", "/proc/sys/kernel/osrelease");
    add("arch", TEXT, "architecture", "`x86_64`, `arm64`; of the machine, also under Rosetta", "Java's os.arch; sysctl hw.optional.arm64");
    add("rosetta", FLAG, "Rosetta", "an x86_64 process on Apple silicon", "sysctl.proc_translated");
    add("wsl", FLAG, "WSL", "Windows Subsystem for Linux", "/proc/sys/kernel/osrelease");
    add("container", FLAG, "container", "inside a container", "/.dockerenv, /run/.containerenv, /proc/self/cgroup, environment");
    add("container.kind", TEXT, "container kind", "`docker`, `podman`, `kubernetes`, `lxc`", "as `container`");
    add("ci", FLAG, "CI job", "a CI job", "environment");
    add("notebook", TEXT, "notebook", "`jupyter`, `colab`, `kaggle`", "environment");
    add("shell", TEXT, "shell", "`posix`, `powershell`, `cmd`", "environment");
    add("proxy", FLAG, "proxy", "a proxy variable is set (never its value)", "environment");
    add("user.root", FLAG, "root", "the user is root", "/proc/self/status");
    add("user.docker_group", FLAG, "docker group", "the user is in the group `docker`", "/proc/self/status, /etc/group");
    add("user.render_group", FLAG, "render group", "the user is in `render` (or `video` where that owns the device)", "/proc/self/status, /etc/group");
    add("secure_boot", FLAG, "Secure Boot", "the firmware loads signed kernel modules only", "efivars; mokutil");
    group("Memory, disk, processor");
    size("ram.total", "RAM", "of the machine", "/proc/meminfo; hw.memsize; CIM");
    size("ram.available", "available RAM", "what programs can still get without swapping", "/proc/meminfo; vm_stat; CIM");
    size("swap.total", "swap", "swap space or page file", "/proc/meminfo; vm.swapusage; CIM");
    size("swap.free", "free swap", "of it free", "as `swap.total`");
    size("cgroup.memory_limit", "container memory limit", "the lowest limit of the process' control groups, unknown when there is none", "/sys/fs/cgroup");
    size("shm.size", "shared memory", "size of /dev/shm", "/dev/shm");
    size("disk.cache_free", "free disk for the cache", "free space where the Hugging Face cache is", "file system");
    size("disk.tmp_free", "free disk for TMPDIR", "free space where temporary files go", "file system");
    size("disk.home_free", "free disk at home", "free space where the home directory is", "file system");
    add("ulimit.nofile", NUMBER, "open files", "limit of open files", "/proc/PID/limits of the calling shell");
    size("ulimit.memlock", "locked memory", "limit of locked memory; unlimited counts as 2^62", "/proc/PID/limits of the calling shell");
    add("cpu.model", TEXT, "processor", "model name", "/proc/cpuinfo; machdep.cpu.brand_string; CIM");
    add("cpu.cores", NUMBER, "logical processors", "logical processors of the machine", "/proc/cpuinfo; hw.ncpu; CIM");
    add("cpu.avx", FLAG, "AVX", "the processor has AVX", "/proc/cpuinfo; sysctl machdep.cpu");
    add("cpu.avx2", FLAG, "AVX2", "the processor has AVX2", "as `cpu.avx`");
    add("cpu.avx512", FLAG, "AVX-512", "the processor has AVX-512 F", "as `cpu.avx`");
    add("cpu.amx", FLAG, "AMX", "the processor has AMX tiles", "/proc/cpuinfo");
    add("cpu.f16c", FLAG, "F16C", "the processor has F16C", "as `cpu.avx`");
    return this;
  }

  FactList gpu() {
    group("GPU");
    add("gpu.vendor", TEXT, "GPU vendor", "`nvidia`, `amd`, `intel`, `apple`; of the first GPU that frameworks use", "nvidia-smi; /sys/class/kfd; /sys/bus/pci; sysctl; CIM");
    add("gpu.hardware", TEXT, "graphics hardware", "vendors of the display devices on the bus, sorted, `amd,nvidia`; also without a driver", "/sys/bus/pci; CIM");
    add("gpu.name", TEXT, "GPU", "as the vendor's tool calls it", "as `gpu.vendor`");
    add("gpu.count", NUMBER, "GPUs", "GPUs of that vendor which the process may use (CUDA_VISIBLE_DEVICES counts)", "as `gpu.vendor`");
    add("gpu.compute_capability", VERSION, "compute capability", "NVIDIA, `8.9`", "nvidia-smi");
    add("gpu.gfx", TEXT, "GPU target", "AMD, `gfx1100`", "/sys/class/kfd; rocminfo");
    size("gpu.memory_total", "GPU memory", "of that GPU; unknown where it shares the RAM", "nvidia-smi; /sys/class/drm; rocm-smi");
    size("gpu.memory_free", "free GPU memory", "of that GPU", "as `gpu.memory_total`");
    add("gpu.unified_memory", FLAG, "unified memory", "the GPU shares the RAM", "nvidia-smi; sysctl");
    add("gpu.processes", NUMBER, "processes on the GPU", "processes that nvidia-smi lists", "nvidia-smi");
    add("gpu.mig", FLAG, "MIG", "MIG mode", "nvidia-smi");
    add("driver.nvidia", VERSION, "NVIDIA driver", "user-space driver", "nvidia-smi");
    add("driver.nvidia_module", VERSION, "NVIDIA kernel module", "loaded kernel module", "/proc/driver/nvidia/version");
    add("driver.nvidia_open", FLAG, "open kernel module", "open kernel module flavour", "/proc/driver/nvidia/version");
    add("driver.cuda", VERSION, "CUDA of the driver", "newest CUDA the driver supports", "nvidia-smi");
    add("driver.nouveau", FLAG, "nouveau", "nouveau is loaded", "/sys/module/nouveau");
    add("rocm.version", VERSION, "ROCm", "installed ROCm or HIP SDK", "/opt/rocm/.info/version; amd-smi; directory names");
    add("rocm.kfd", FLAG, "/dev/kfd", "/dev/kfd exists", "/dev/kfd");
    add("rocm.kfd_access", FLAG, "access to /dev/kfd", "this user may open it", "/dev/kfd");
    add("level_zero", FLAG, "Level Zero", "a Level Zero loader is there", "library directories");
    add("vulkan.version", VERSION, "Vulkan", "instance version of the loader", "vulkaninfo");
    size("metal.working_set", "Metal working set", "recommendedMaxWorkingSetSize", "the log");
    unit("metal.wired_limit_mb", NUMBER, "MiB", "wired limit", "sysctl iogpu.wired_limit_mb, 0 is the system's own choice", "sysctl");
    return this;
  }

  FactList builds() {
    group("Toolchains, containers, services");
    add("cuda.toolkit", VERSION, "CUDA toolkit", "release of nvcc", "nvcc; version.json");
    add("cuda.home", TEXT, "CUDA_HOME", "CUDA_HOME or the place of nvcc", "environment, PATH, /usr/local/cuda");
    add("cuda.home_has_nvcc", FLAG, "nvcc in CUDA_HOME", "bin/nvcc exists in `cuda.home`", "file system");
    add("gcc.version", VERSION, "gcc", "C compiler", "gcc");
    add("clang.version", VERSION, "clang", "C compiler", "clang");
    add("msvc.version", VERSION, "MSVC", "newest installed toolset, `14.39.33519`", "directory names");
    add("cmake.version", VERSION, "CMake", "build tool", "cmake");
    add("glibc.version", VERSION, "glibc", "C library", "getconf");
    add("libstdcxx.glibcxx", VERSION, "GLIBCXX", "newest GLIBCXX symbol of the system's libstdc++", "libstdc++.so.6");
    add("docker.version", VERSION, "Docker", "Docker client", "docker");
    add("docker.nvidia_toolkit", VERSION, "NVIDIA container toolkit", "release of the toolkit", "nvidia-ctk");
    add("docker.nvidia_runtime", FLAG, "NVIDIA runtime", "the daemon knows the runtime `nvidia`", "docker info");
    add("docker.cdi", FLAG, "CDI", "a CDI specification for NVIDIA is there", "/etc/cdi, /var/run/cdi");
    add("docker.snap", FLAG, "Docker snap", "Docker comes from a snap", "place of docker, docker info");
    add("docker.rootless", FLAG, "rootless Docker", "the daemon runs without root", "docker info");
    add("docker.desktop", FLAG, "Docker Desktop", "the daemon is Docker Desktop", "docker info");
    add("ollama.client", VERSION, "Ollama client", "the command", "ollama");
    add("ollama.server", VERSION, "Ollama server", "what answers on its port", "GET /api/version on loopback");
    add("ollama.running", FLAG, "Ollama running", "answers on its port", "GET /api/version on loopback");
    add("ollama.port_holder", TEXT, "holder of Ollama's port", "process that listens on Ollama's port", "/proc/net/tcp");
    group.add(FactCatalogue.SERVICE_VARIABLES);
    return this;
  }

  FactList python() {
    group("Python");
    add("python.version", VERSION, "Python", "of the interpreter that matters: the log's, else the active environment's, else that of PATH", "pyvenv.cfg, conda-meta, names");
    add("python.path", TEXT, "interpreter", "that interpreter", "VIRTUAL_ENV, CONDA_PREFIX, .venv, pyenv, PATH");
    add("python.arch", TEXT, "Python architecture", "`x86_64`, `arm64`; `x86_64` on Apple silicon runs under Rosetta", "header of the executable");
    add("python.bits", NUMBER, "Python bits", "32 or 64", "header of the executable");
    add("python.env", TEXT, "Python environment", "`venv`, `conda`, `uv`, `system`, `user-site`, `embedded`", "files of the environment");
    add("python.headers", FLAG, "Python headers", "Python.h of the interpreter is there", "include directories");
    add("python.packages_read", TEXT, "package directory", "where the installed packages were read", "file system");
    group.add(FactCatalogue.PACKAGES);
    add("torch.build", TEXT, "PyTorch build", "`cuda`, `cpu`, `rocm`, `xpu`, `mps`", "torch/version.py");
    add("torch.cuda", VERSION, "CUDA of PyTorch", "CUDA the wheel was built for", "torch/version.py");
    add("torch.hip", VERSION, "HIP of PyTorch", "HIP the wheel was built for", "torch/version.py");
    group("Environment");
    group.add(FactCatalogue.VARIABLES);
    add("token.hf", FLAG, "Hugging Face token", "a Hugging Face token is there (never its value)", "environment, token file's presence");
    return this;
  }

  private void group(String title) {
    group = new ArrayList<>();
    groups.add(new FactCatalogue.Group(title, group));
  }

  private void size(String name, String label, String meaning, String from) {
    unit(name, SIZE, BYTES, label, meaning, from);
  }

  private void add(String name, FactType type, String label, String meaning, String from) {
    unit(name, type, "", label, meaning, from);
  }

  private void unit(String name, FactType type, String unit, String label, String meaning, String from) {
    group.add(new FactDefinition(name, type, unit, label, meaning, from));
  }
}
