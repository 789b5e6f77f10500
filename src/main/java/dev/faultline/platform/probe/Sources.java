package dev.faultline.platform.probe;

import java.util.List;

/** Every source. Where two give one fact the earlier wins. */
final class Sources {
  private Sources() {}

  static List<ProbeSource> all() {
    return List.of(
        // Before the system: it knows the machine behind Rosetta, Java only its own process.
        new MacSource(),
        new SystemSource(),
        new EnvironmentSource(),
        new ContainerSource(),
        new MemorySource(),
        new DiskSource(),
        new LimitsSource(),
        new UserSource(),
        new CpuSource(),
        new NvidiaGpuSource(),
        new NvidiaDriverSource(),
        new KernelModulesSource(),
        new AmdGpuSource(),
        new RocminfoSource(),
        new RocmSmiSource(),
        new RocmSource(),
        new MacMemorySource(),
        new WindowsSource(),
        new BusSource(),
        new LevelZeroSource(),
        VersionSource.VULKAN,
        VersionSource.GCC,
        VersionSource.CLANG,
        VersionSource.CMAKE,
        VersionSource.DOCKER,
        VersionSource.NVIDIA_TOOLKIT,
        new MsvcSource(),
        new CudaToolkitSource(),
        new LibrariesSource(),
        new DockerSource(),
        new OllamaClientSource(),
        new OllamaServerSource(),
        new OllamaServiceSource(),
        new PythonSource());
  }
}
