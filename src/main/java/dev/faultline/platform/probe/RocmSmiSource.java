package dev.faultline.platform.probe;

import java.util.List;

/** GPU memory of AMD where the kernel does not show it. */
final class RocmSmiSource implements ProbeSource {
  private static final String TOOL = "rocm-smi";
  private static final String DRM = "/sys/class/drm";

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux() ? List.of("gpu.memory_total", "gpu.memory_free") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    for (String card : host.names(DRM)) {
      if (host.exists(DRM + "/" + card + "/device/mem_info_vram_total")) {
        // A Python program of half a second: not worth starting for what the kernel shows.
        findings.unknown(facts(host), "the kernel shows it");
        return;
      }
    }
    CommandOutput output = host.run(TOOL, "--showmeminfo", "vram", "--csv");
    for (String line : Lines.of(output.text())) {
      String[] cells = line.split(",", 4);
      if (cells.length >= 3 && cells[0].startsWith("card")) {
        findings.known("gpu.memory_total", cells[1], TOOL);
        free(findings, cells[1], cells[2]);
        return;
      }
    }
    findings.unknown(facts(host), output.complaint(TOOL));
  }

  private static void free(Findings findings, String total, String used) {
    try {
      long free = Long.parseLong(total.strip()) - Long.parseLong(used.strip());
      if (free >= 0) {
        findings.known("gpu.memory_free", free, TOOL);
      }
    } catch (NumberFormatException e) {
      findings.unknown("gpu.memory_free", TOOL + " does not tell");
    }
  }
}
