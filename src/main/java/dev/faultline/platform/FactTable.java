package dev.faultline.platform;

/**
 * The table of facts in source form, one row a line: name, type and unit, label for people,
 * meaning, where the probe reads it. A line that begins with {@code #} opens a group. No character
 * beyond Latin-1: Java would keep the whole text in 16 bits, and read it at a quarter of the speed.
 */
final class FactTable {
  static final String ROWS =
      """
      # System
      os | text | system | `linux`, `macos`, `windows` | Java's os.name
      os.version | version | system release | release of macOS or Windows (10.0.22631), VERSION_ID on Linux | /etc/os-release; SystemVersion.plist; `ver`
      os.distro | text | distribution | ID of os-release: `ubuntu`, `debian`, `fedora`, `arch`, `rhel` and others | /etc/os-release
      kernel.version | version | kernel | Linux kernel | /proc/sys/kernel/osrelease
      arch | text | architecture | `x86_64`, `arm64`; of the machine, also under Rosetta | Java's os.arch; sysctl hw.optional.arm64
      rosetta | flag | Rosetta | an x86_64 process on Apple silicon | sysctl.proc_translated
      wsl | flag | WSL | Windows Subsystem for Linux | /proc/sys/kernel/osrelease
      container | flag | container | inside a container | /.dockerenv, /run/.containerenv, /proc/self/cgroup, environment
      container.kind | text | container kind | `docker`, `podman`, `kubernetes`, `lxc` | as `container`
      ci | flag | CI job | a CI job | environment
      notebook | text | notebook | `jupyter`, `colab`, `kaggle` | environment
      shell | text | shell | `posix`, `powershell`, `cmd` | environment
      proxy | flag | proxy | a proxy variable is set (never its value) | environment
      user.root | flag | root | the user is root | /proc/self/status
      user.docker_group | flag | docker group | the user is in the group `docker` | /proc/self/status, /etc/group
      user.render_group | flag | render group | the user is in `render` (or `video` where that owns the device) | /proc/self/status, /etc/group
      secure_boot | flag | Secure Boot | the firmware loads signed kernel modules only | efivars; mokutil
      # Memory, disk, processor
      ram.total | size | RAM | of the machine | /proc/meminfo; hw.memsize; CIM
      ram.available | size | available RAM | what programs can still get without swapping | /proc/meminfo; vm_stat; CIM
      swap.total | size | swap | swap space or page file | /proc/meminfo; vm.swapusage; CIM
      swap.free | size | free swap | of it free | as `swap.total`
      cgroup.memory_limit | size | container memory limit | the lowest limit of the process' control groups, unknown when there is none | /sys/fs/cgroup
      shm.size | size | shared memory | size of /dev/shm | /dev/shm
      disk.cache_free | size | free disk for the cache | free space where the Hugging Face cache is | file system
      disk.tmp_free | size | free disk for TMPDIR | free space where temporary files go | file system
      disk.home_free | size | free disk at home | free space where the home directory is | file system
      ulimit.nofile | number | open files | limit of open files | /proc/PID/limits of the calling shell
      ulimit.memlock | size | locked memory | limit of locked memory; unlimited counts as 2^62 | /proc/PID/limits of the calling shell
      cpu.model | text | processor | model name | /proc/cpuinfo; machdep.cpu.brand_string; CIM
      cpu.cores | number | logical processors | logical processors of the machine | /proc/cpuinfo; hw.ncpu; CIM
      cpu.avx | flag | AVX | the processor has AVX | /proc/cpuinfo; sysctl machdep.cpu
      cpu.avx2 | flag | AVX2 | the processor has AVX2 | as `cpu.avx`
      cpu.avx512 | flag | AVX-512 | the processor has AVX-512 F | as `cpu.avx`
      cpu.amx | flag | AMX | the processor has AMX tiles | /proc/cpuinfo
      cpu.f16c | flag | F16C | the processor has F16C | as `cpu.avx`
      # GPU
      gpu.vendor | text | GPU vendor | `nvidia`, `amd`, `intel`, `apple`; of the first GPU that frameworks use | nvidia-smi; /sys/class/kfd; /sys/bus/pci; sysctl; CIM
      gpu.hardware | text | graphics hardware | vendors of the display devices on the bus, sorted, `amd,nvidia`; also without a driver | /sys/bus/pci; CIM
      gpu.name | text | GPU | as the vendor's tool calls it | as `gpu.vendor`
      gpu.count | number | GPUs | GPUs of that vendor which the process may use (CUDA_VISIBLE_DEVICES counts) | as `gpu.vendor`
      gpu.compute_capability | version | compute capability | NVIDIA, `8.9` | nvidia-smi
      gpu.gfx | text | GPU target | AMD, `gfx1100` | /sys/class/kfd; rocminfo
      gpu.memory_total | size | GPU memory | of that GPU; unknown where it shares the RAM | nvidia-smi; /sys/class/drm; rocm-smi
      gpu.memory_free | size | free GPU memory | of that GPU | as `gpu.memory_total`
      gpu.unified_memory | flag | unified memory | the GPU shares the RAM | nvidia-smi; sysctl
      gpu.processes | number | processes on the GPU | processes that nvidia-smi lists | nvidia-smi
      gpu.mig | flag | MIG | MIG mode | nvidia-smi
      driver.nvidia | version | NVIDIA driver | user-space driver | nvidia-smi
      driver.nvidia_module | version | NVIDIA kernel module | loaded kernel module | /proc/driver/nvidia/version
      driver.nvidia_open | flag | open kernel module | open kernel module flavour | /proc/driver/nvidia/version
      driver.cuda | version | CUDA of the driver | newest CUDA the driver supports | nvidia-smi
      driver.nouveau | flag | nouveau | nouveau is loaded | /sys/module/nouveau
      rocm.version | version | ROCm | installed ROCm or HIP SDK | /opt/rocm/.info/version; amd-smi; directory names
      rocm.kfd | flag | /dev/kfd | /dev/kfd exists | /dev/kfd
      rocm.kfd_access | flag | access to /dev/kfd | this user may open it | /dev/kfd
      level_zero | flag | Level Zero | a Level Zero loader is there | library directories
      vulkan.version | version | Vulkan | instance version of the loader | vulkaninfo
      metal.working_set | size | Metal working set | recommendedMaxWorkingSetSize | the log
      metal.wired_limit_mb | number MiB | wired limit | sysctl iogpu.wired_limit_mb, 0 is the system's own choice | sysctl
      # Toolchains, containers, services
      cuda.toolkit | version | CUDA toolkit | release of nvcc | nvcc; version.json
      cuda.home | text | CUDA_HOME | CUDA_HOME or the place of nvcc | environment, PATH, /usr/local/cuda
      cuda.home_has_nvcc | flag | nvcc in CUDA_HOME | bin/nvcc exists in `cuda.home` | file system
      gcc.version | version | gcc | C compiler | gcc
      clang.version | version | clang | C compiler | clang
      msvc.version | version | MSVC | newest installed toolset, `14.39.33519` | directory names
      cmake.version | version | CMake | build tool | cmake
      glibc.version | version | glibc | C library | getconf
      libstdcxx.glibcxx | version | GLIBCXX | newest GLIBCXX symbol of the system's libstdc++ | libstdc++.so.6
      docker.version | version | Docker | Docker client | docker
      docker.nvidia_toolkit | version | NVIDIA container toolkit | release of the toolkit | nvidia-ctk
      docker.nvidia_runtime | flag | NVIDIA runtime | the daemon knows the runtime `nvidia` | docker info
      docker.cdi | flag | CDI | a CDI specification for NVIDIA is there | /etc/cdi, /var/run/cdi
      docker.snap | flag | Docker snap | Docker comes from a snap | place of docker, docker info
      docker.rootless | flag | rootless Docker | the daemon runs without root | docker info
      docker.desktop | flag | Docker Desktop | the daemon is Docker Desktop | docker info
      ollama.client | version | Ollama client | the command | ollama
      ollama.server | version | Ollama server | what answers on its port | GET /api/version on loopback
      ollama.running | flag | Ollama running | answers on its port | GET /api/version on loopback
      ollama.port_holder | text | holder of Ollama's port | process that listens on Ollama's port | /proc/net/tcp
      ollama.env.* | text | variable of the Ollama service | value of a listed variable in the systemd unit of the Ollama service | ollama.service and its drop-ins
      # Python
      python.version | version | Python | of the interpreter that matters: the log's, else the active environment's, else that of PATH | pyvenv.cfg, conda-meta, names
      python.path | text | interpreter | that interpreter | VIRTUAL_ENV, CONDA_PREFIX, .venv, pyenv, PATH
      python.arch | text | Python architecture | `x86_64`, `arm64`; `x86_64` on Apple silicon runs under Rosetta | header of the executable
      python.bits | number | Python bits | 32 or 64 | header of the executable
      python.env | text | Python environment | `venv`, `conda`, `uv`, `system`, `user-site`, `embedded` | files of the environment
      python.headers | flag | Python headers | Python.h of the interpreter is there | include directories
      python.packages_read | text | package directory | where the installed packages were read | file system
      pkg.* | version | installed package | an installed Python package, `-` and `.` written as `_`: `pkg.torch`, `pkg.flash_attn`, `pkg.huggingface_hub` | `*.dist-info` of that interpreter; torch's suffix from `torch/version.py`
      torch.build | text | PyTorch build | `cuda`, `cpu`, `rocm`, `xpu`, `mps` | torch/version.py
      torch.cuda | version | CUDA of PyTorch | CUDA the wheel was built for | torch/version.py
      torch.hip | version | HIP of PyTorch | HIP the wheel was built for | torch/version.py
      # Environment
      env.* | text | environment variable | value of a variable on the list below; user names and passwords inside URLs are removed | environment
      token.hf | flag | Hugging Face token | a Hugging Face token is there (never its value) | environment, token file's presence
      """;

  private FactTable() {}
}
