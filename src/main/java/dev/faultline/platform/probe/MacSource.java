package dev.faultline.platform.probe;

import java.util.List;

/**
 * Processor, Metal and Rosetta, from one call of sysctl; names that a release does not have are
 * left out of its answer.
 */
final class MacSource implements ProbeSource {
  private static final String SYSCTL = "sysctl";

  @Override
  public String name() {
    return SYSCTL;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac()
        ? List.of(
            "ram.total",
            "swap.total",
            "swap.free",
            "cpu.model",
            "cpu.cores",
            "cpu.avx",
            "cpu.avx2",
            "cpu.f16c",
            "rosetta",
            "gpu.vendor",
            "gpu.name",
            "gpu.count",
            "gpu.unified_memory",
            "metal.wired_limit_mb")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    CommandOutput output =
        host.run(
            "/usr/sbin/sysctl",
            "hw.memsize",
            "hw.ncpu",
            "hw.optional.arm64",
            "sysctl.proc_translated",
            "machdep.cpu.brand_string",
            "machdep.cpu.features",
            "machdep.cpu.leaf7_features",
            "iogpu.wired_limit_mb",
            "vm.swapusage");
    String text = output.text();
    if (Lines.after(text, "hw.memsize:") == null) {
      findings.unknown(facts(host), output.complaint(SYSCTL));
      return;
    }
    findings.known("ram.total", Lines.after(text, "hw.memsize:"), SYSCTL);
    findings.known("cpu.cores", Lines.after(text, "hw.ncpu:"), SYSCTL);
    findings.known("cpu.model", Lines.after(text, "machdep.cpu.brand_string:"), SYSCTL);
    findings.known("metal.wired_limit_mb", Lines.after(text, "iogpu.wired_limit_mb:"), SYSCTL);
    String swap = Lines.after(text, "vm.swapusage:");
    if (swap != null) {
      findings.known("swap.total", Lines.wordAfter(swap, "total ="), SYSCTL);
      findings.known("swap.free", Lines.wordAfter(swap, "free ="), SYSCTL);
    }
    processor(text, findings);
  }

  private static void processor(String text, Findings findings) {
    boolean silicon = "1".equals(Lines.after(text, "hw.optional.arm64:"));
    findings.known("rosetta", "1".equals(Lines.after(text, "sysctl.proc_translated:")), SYSCTL);
    String features = " " + Lines.after(text, "machdep.cpu.features:") + " ";
    String leaf7 = " " + Lines.after(text, "machdep.cpu.leaf7_features:") + " ";
    findings.known("cpu.avx", features.contains(" AVX1.0 "), SYSCTL);
    findings.known("cpu.f16c", features.contains(" F16C "), SYSCTL);
    findings.known("cpu.avx2", leaf7.contains(" AVX2 "), SYSCTL);
    if (silicon) {
      // Java under Rosetta says x86_64; the machine is what it is.
      findings.known("arch", "arm64", SYSCTL);
      findings.known("gpu.vendor", "apple", SYSCTL);
      findings.known("gpu.name", Lines.after(text, "machdep.cpu.brand_string:"), SYSCTL);
      findings.known("gpu.count", 1, SYSCTL);
      findings.known("gpu.unified_memory", true, SYSCTL);
    } else {
      findings.unknown(
          List.of("gpu.vendor", "gpu.name", "gpu.count", "gpu.unified_memory"),
          "a Mac without Apple silicon");
    }
  }
}
