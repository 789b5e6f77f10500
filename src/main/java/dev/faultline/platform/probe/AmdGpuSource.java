package dev.faultline.platform.probe;

import java.util.ArrayList;
import java.util.List;

/** AMD GPUs as the kernel's compute driver lists them; needs no ROCm tool. */
final class AmdGpuSource implements ProbeSource {
  private static final String NODES = "/sys/class/kfd/kfd/topology/nodes";

  @Override
  public String name() {
    return "/sys/class/kfd";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("gpu.gfx", "gpu.count", "gpu.memory_total", "gpu.memory_free")
        : List.of();
  }

  /** A node of the topology that is a GPU. */
  private record Node(String gfx, String renderMinor) {}

  @Override
  public void read(Host host, Findings findings) {
    List<Node> nodes = new ArrayList<>();
    for (String number : host.names(NODES)) {
      String properties = host.read(NODES + "/" + number + "/properties");
      String gfx = properties == null ? null : gfx(Lines.after(properties, "gfx_target_version "));
      if (gfx != null) {
        nodes.add(new Node(gfx, Lines.after(properties, "drm_render_minor ")));
      }
    }
    Node node = first(nodes, host);
    if (node == null) {
      findings.unknown(facts(host), "no AMD GPU in /sys/class/kfd");
      return;
    }
    findings.known("gpu.vendor", "amd", name());
    findings.known("gpu.gfx", node.gfx(), name());
    findings.known("gpu.count", nodes.size(), name());
    String device = "/sys/class/drm/renderD" + node.renderMinor() + "/device/";
    long total = number(host.read(device + "mem_info_vram_total"));
    long used = number(host.read(device + "mem_info_vram_used"));
    if (total > 0) {
      findings.known("gpu.memory_total", total, "mem_info_vram_total");
      if (used >= 0 && used <= total) {
        findings.known("gpu.memory_free", total - used, "mem_info_vram_used");
      }
    }
  }

  /** HIP_VISIBLE_DEVICES picks by number; other forms leave the first. */
  private static Node first(List<Node> nodes, Host host) {
    if (nodes.isEmpty()) {
      return null;
    }
    String visible = host.variable("HIP_VISIBLE_DEVICES");
    String entry = visible == null ? "0" : visible.split(",", 2)[0].strip();
    long index = number(entry);
    return nodes.get(index > 0 && index < nodes.size() ? (int) index : 0);
  }

  /** 110000 is gfx1100, 90010 is gfx90a: major, minor and stepping, the last two in hexadecimal. */
  static String gfx(String target) {
    long version = number(target);
    if (version <= 0 || version > 999_999) {
      return null;
    }
    return "gfx"
        + version / 10_000
        + Long.toHexString(version / 100 % 100)
        + Long.toHexString(version % 100);
  }

  private static long number(String text) {
    try {
      return text == null ? -1 : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
