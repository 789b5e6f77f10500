package dev.faultline.platform.probe;

import java.util.List;

/**
 * AMD GPUs as rocminfo lists them: the product name, and under WSL, which has no /sys/class/kfd,
 * all of it.
 */
final class RocminfoSource implements ProbeSource {
  private static final String ROCMINFO = "rocminfo";

  @Override
  public String name() {
    return ROCMINFO;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux() ? List.of("gpu.name", "gpu.gfx") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    String installed = "/opt/rocm/bin/rocminfo";
    boolean onPath = host.find(ROCMINFO) != null;
    CommandOutput output = host.run(!onPath && host.exists(installed) ? installed : ROCMINFO);
    String gfx = null;
    String product = null;
    int count = 0;
    String name = null;
    String marketing = null;
    for (String line : Lines.of(output.text())) {
      String bare = line.strip();
      if (bare.startsWith("Name:")) {
        String value = bare.substring(5).strip();
        // Below an agent come its instruction sets, "amdgcn-amd-amdhsa--gfx1100".
        name = value.startsWith("gfx") ? value : name;
      } else if (bare.startsWith("Marketing Name:")) {
        marketing = bare.substring(15).strip();
      } else if (bare.startsWith("Device Type:") && bare.endsWith("GPU") && name != null) {
        count++;
        gfx = gfx == null ? name : gfx;
        product = product == null ? marketing : product;
        name = null;
      }
    }
    if (count == 0) {
      findings.unknown(
          facts(host), output.succeeded() ? "rocminfo lists no GPU" : output.complaint(ROCMINFO));
      return;
    }
    findings.known("gpu.vendor", "amd", ROCMINFO);
    findings.known("gpu.gfx", gfx, ROCMINFO);
    findings.known("gpu.name", product, ROCMINFO);
    findings.known("gpu.count", count, ROCMINFO);
  }
}
