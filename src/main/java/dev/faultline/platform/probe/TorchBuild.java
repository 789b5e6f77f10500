package dev.faultline.platform.probe;

import java.nio.file.Path;

/** What a PyTorch wheel was built for, from the {@code torch/version.py} that its build writes. */
final class TorchBuild {
  private TorchBuild() {}

  static void read(Path packages, Host host, Findings findings) {
    Path file = packages.resolve("torch").resolve("version.py");
    String text = Host.read(file);
    if (text == null) {
      return;
    }
    String source = "torch/version.py";
    String version = value(text, "__version__");
    String cuda = value(text, "cuda");
    String hip = value(text, "hip");
    String xpu = value(text, "xpu");
    // PyPI's metadata says 2.6.0 where this file says 2.6.0+cu124.
    findings.known("pkg.torch", version, source);
    findings.known("torch.cuda", cuda, source);
    findings.known("torch.hip", hip, source);
    findings.unknown("torch.cuda", "this PyTorch was not built for CUDA");
    findings.unknown("torch.hip", "this PyTorch was not built for ROCm");
    String build = "cpu";
    if (cuda != null) {
      build = "cuda";
    } else if (hip != null) {
      build = "rocm";
    } else if (xpu != null) {
      build = "xpu";
    } else if (host.isMac() && SystemSource.arch(host.processor()).equals("arm64")) {
      build = "mps";
    }
    findings.known("torch.build", build, source);
  }

  /**
   * The value of {@code name = '…'} or {@code name: Optional[str] = '…'}; null when it is None or
   * absent.
   */
  private static String value(String text, String name) {
    for (String line : Lines.of(text)) {
      int equals = line.indexOf('=');
      String left = equals < 0 ? "" : line.substring(0, equals).strip();
      int colon = left.indexOf(':');
      String variable = colon < 0 ? left : left.substring(0, colon).strip();
      if (variable.equals(name)) {
        String right = line.substring(equals + 1).strip();
        boolean quoted = right.length() > 2 && (right.charAt(0) == '\'' || right.charAt(0) == '"');
        int close = quoted ? right.indexOf(right.charAt(0), 1) : -1;
        return close < 0 ? null : right.substring(1, close);
      }
    }
    return null;
  }
}
