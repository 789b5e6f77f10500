package dev.faultline.platform.probe;

import java.util.List;
import java.util.TreeSet;

/** Display devices on the PCI bus of Linux: the cards that are there, with or without a driver. */
final class BusSource implements ProbeSource {
  private static final String DEVICES = "/sys/bus/pci/devices";

  @Override
  public String name() {
    return "PCI bus";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux() ? List.of("gpu.hardware", "gpu.vendor") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    TreeSet<String> vendors = new TreeSet<>();
    for (String device : host.names(DEVICES)) {
      String kind = host.read(DEVICES + "/" + device + "/class");
      String vendor = host.read(DEVICES + "/" + device + "/vendor");
      // 0x0300 display, 0x0302 3D controller, 0x1200 accelerator (AMD Instinct).
      boolean isGpu = kind != null && (kind.startsWith("0x03") || kind.startsWith("0x12"));
      if (isGpu && vendor != null) {
        switch (vendor.strip()) {
          case "0x10de" -> vendors.add("nvidia");
          case "0x1002" -> vendors.add("amd");
          case "0x8086" -> vendors.add("intel");
          default -> {
            // Servers and virtual machines have plain frame buffers.
          }
        }
      }
    }
    if (vendors.isEmpty()) {
      findings.unknown(facts(host), "no GPU on the PCI bus");
      return;
    }
    findings.known("gpu.hardware", String.join(",", vendors), DEVICES);
    // What frameworks prefer where both are there: a discrete card before a processor's graphics.
    String first = vendors.contains("nvidia") ? "nvidia" : vendors.first();
    findings.known("gpu.vendor", first, DEVICES);
  }
}
