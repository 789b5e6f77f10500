package dev.faultline.platform;

import java.util.Locale;
import java.util.Map;

/** What follows from facts: a wheel named +cu124 was built for CUDA 12.4, a gfx target is AMD's. */
final class Implications {
  private final Map<String, Fact.Known> facts;

  private Implications(Map<String, Fact.Known> facts) {
    this.facts = facts;
  }

  /** Adds to the map; never replaces. */
  static void add(Map<String, Fact.Known> facts) {
    new Implications(facts).add();
  }

  private void add() {
    torch();
    Fact.Known name = facts.get("gpu.name");
    if (name != null) {
      imply(name, "gpu.vendor", vendor(name.value()));
    }
    imply(facts.get("gpu.compute_capability"), "gpu.vendor", "nvidia");
    imply(facts.get("driver.nvidia"), "gpu.vendor", "nvidia");
    imply(facts.get("gpu.gfx"), "gpu.vendor", "amd");
    imply(facts.get("metal.working_set"), "gpu.vendor", "apple");
    if (is("torch.build", "mps")) {
      imply(facts.get("torch.build"), "gpu.vendor", "apple");
    }
    if (is("gpu.vendor", "apple")) {
      imply(facts.get("gpu.vendor"), "os", "macos");
      imply(facts.get("gpu.vendor"), "arch", "arm64");
      imply(facts.get("gpu.vendor"), "gpu.unified_memory", "true");
    }
    if (is("wsl", "true")) {
      imply(facts.get("wsl"), "os", "linux");
    }
    imply(facts.get("glibc.version"), "os", "linux");
    imply(facts.get("driver.nvidia_module"), "os", "linux");
  }

  private void torch() {
    Fact.Known torch = facts.get("pkg.torch");
    int plus = torch == null ? -1 : torch.value().indexOf('+');
    if (plus < 0) {
      return;
    }
    String suffix = torch.value().substring(plus + 1);
    if (suffix.startsWith("cu") && suffix.length() > 3) {
      String cuda = dotted(suffix.substring(2));
      imply(torch, "torch.build", cuda == null ? null : "cuda");
      imply(torch, "torch.cuda", cuda);
    } else if (suffix.startsWith("rocm")) {
      imply(torch, "torch.build", "rocm");
      imply(torch, "torch.hip", FactType.VERSION.normalise(suffix.substring(4)));
    } else if (suffix.startsWith("cpu")) {
      imply(torch, "torch.build", "cpu");
    } else if (suffix.startsWith("xpu")) {
      imply(torch, "torch.build", "xpu");
    }
  }

  /** {@code 128} is 12.8 and {@code 130} 13.0: the last digit is the minor version. */
  private static String dotted(String digits) {
    int end = 0;
    while (end < digits.length() && ValueText.isDigit(digits.charAt(end))) {
      end++;
    }
    return end == 3 ? digits.substring(0, 2) + "." + digits.charAt(2) : null;
  }

  private static String vendor(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : new String[] {"nvidia", "geforce", "tesla", "quadro"}) {
      if (lower.contains(word)) {
        return "nvidia";
      }
    }
    if (lower.contains("amd") || lower.contains("radeon")) {
      return "amd";
    }
    if (lower.startsWith("apple")) {
      return "apple";
    }
    return lower.contains("intel") ? "intel" : null;
  }

  private boolean is(String name, String value) {
    Fact.Known fact = facts.get(name);
    return fact != null && fact.value().equals(value);
  }

  private void imply(Fact.Known from, String name, String value) {
    if (from != null && value != null) {
      facts.putIfAbsent(name, new Fact.Known(name, value, from.source()));
    }
  }
}
