package dev.faultline.platform.probe;

import java.util.List;

/** RAM and swap of Linux. */
final class MemorySource implements ProbeSource {
  private static final String MEMINFO = "/proc/meminfo";

  @Override
  public String name() {
    return MEMINFO;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("ram.total", "ram.available", "swap.total", "swap.free")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    String text = host.read(MEMINFO);
    if (text == null) {
      findings.unknown(facts(host), MEMINFO + " not there");
      return;
    }
    findings.known("ram.total", Lines.after(text, "MemTotal:"), MEMINFO);
    findings.known("ram.available", Lines.after(text, "MemAvailable:"), MEMINFO);
    findings.known("swap.total", Lines.after(text, "SwapTotal:"), MEMINFO);
    findings.known("swap.free", Lines.after(text, "SwapFree:"), MEMINFO);
  }
}
