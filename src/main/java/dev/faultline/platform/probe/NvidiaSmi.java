package dev.faultline.platform.probe;

/** Where nvidia-smi is. */
final class NvidiaSmi {
  static final String NAME = "nvidia-smi";

  /** Outside PATH: WSL, and drivers for Windows before 2020. */
  private static final String[] PLACES = {
    "/usr/lib/wsl/lib/nvidia-smi", "C:\\Program Files\\NVIDIA Corporation\\NVSMI\\nvidia-smi.exe"
  };

  private NvidiaSmi() {}

  /** The name to run: bare when PATH has it or nothing has. */
  static String command(Host host) {
    if (host.find(NAME) == null) {
      for (String place : PLACES) {
        if (host.exists(place)) {
          return place;
        }
      }
    }
    return NAME;
  }
}
