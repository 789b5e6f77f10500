package dev.faultline.platform.probe;

import java.util.List;

/** Processor of Linux. */
final class CpuSource implements ProbeSource {
  private static final String CPUINFO = "/proc/cpuinfo";

  @Override
  public String name() {
    return CPUINFO;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of(
            "cpu.model", "cpu.cores", "cpu.avx", "cpu.avx2", "cpu.avx512", "cpu.amx", "cpu.f16c")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    String text = host.read(CPUINFO);
    if (text == null) {
      findings.unknown(facts(host), CPUINFO + " not there");
      return;
    }
    int cores = 0;
    String model = null;
    String flags = null;
    for (String line : Lines.of(text)) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip();
      switch (key) {
        case "processor" -> cores++;
        case "model name", "Model" -> model = model == null ? line.substring(colon + 1) : model;
        case "flags", "Features" -> flags = flags == null ? line.substring(colon + 1) : flags;
        default -> {
          // dozens of other keys
        }
      }
    }
    findings.known("cpu.model", model, CPUINFO);
    if (cores > 0) {
      findings.known("cpu.cores", cores, CPUINFO);
    }
    if (flags != null) {
      String words = ' ' + flags.strip() + ' ';
      findings.known("cpu.avx", words.contains(" avx "), CPUINFO);
      findings.known("cpu.avx2", words.contains(" avx2 "), CPUINFO);
      findings.known("cpu.avx512", words.contains(" avx512f "), CPUINFO);
      findings.known("cpu.amx", words.contains(" amx_tile "), CPUINFO);
      findings.known("cpu.f16c", words.contains(" f16c "), CPUINFO);
    }
  }
}
