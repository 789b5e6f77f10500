package dev.faultline.platform.probe;

import java.nio.file.Path;
import java.util.List;

/** The CUDA toolkit that a build would use, in the order of torch/utils/cpp_extension.py. */
final class CudaToolkitSource implements ProbeSource {
  private static final String DEFAULT = "/usr/local/cuda";

  @Override
  public String name() {
    return "nvcc";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac() ? List.of() : List.of("cuda.home", "cuda.home_has_nvcc", "cuda.toolkit");
  }

  @Override
  public void read(Host host, Findings findings) {
    Path onPath = host.find("nvcc");
    String home = host.variable("CUDA_HOME");
    String source = "CUDA_HOME";
    if (home == null) {
      home = host.variable("CUDA_PATH");
      source = "CUDA_PATH";
    }
    if (home == null && onPath != null && onPath.getParent().getParent() != null) {
      home = onPath.getParent().getParent().toString();
      source = "place of nvcc";
    }
    if (home == null && host.exists(DEFAULT)) {
      home = DEFAULT;
      source = DEFAULT;
    }
    String own = null;
    if (home != null) {
      own = home + (host.isWindows() ? "\\bin\\nvcc.exe" : "/bin/nvcc");
      boolean there = host.exists(own);
      findings.known("cuda.home", home, source);
      findings.known("cuda.home_has_nvcc", there, own);
      own = there ? own : null;
    }
    CommandOutput output = host.run(own != null ? own : "nvcc", "--version");
    if (output.succeeded()) {
      String release = Lines.wordAfter(output.text(), "release ");
      findings.known("cuda.toolkit", release == null ? null : release.replace(",", ""), "nvcc");
    }
    findings.unknown(facts(host), output.complaint("nvcc"));
  }
}
