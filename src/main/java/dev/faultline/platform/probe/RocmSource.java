package dev.faultline.platform.probe;

import java.util.List;

/** The installed ROCm, or the HIP SDK of Windows. */
final class RocmSource implements ProbeSource {
  @Override
  public String name() {
    return "ROCm";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac() ? List.of() : List.of("rocm.version");
  }

  @Override
  public void read(Host host, Findings findings) {
    if (host.isWindows()) {
      newest(host, "C:\\Program Files\\AMD\\ROCm", "", findings);
    } else {
      linux(host, findings);
    }
    findings.unknown("rocm.version", "no ROCm installation found");
  }

  private static void linux(Host host, Findings findings) {
    String given = host.variable("ROCM_PATH");
    for (String place : new String[] {given == null ? "/opt/rocm" : given, "/opt/rocm"}) {
      String file = place + "/.info/version";
      String version = host.read(file);
      if (version != null) {
        // "6.2.0-66": the build number is no part of the release.
        int dash = version.indexOf('-');
        findings.known("rocm.version", dash < 0 ? version : version.substring(0, dash), file);
        return;
      }
    }
    newest(host, "/opt", "rocm-", findings);
    if (host.find("amd-smi") != null) {
      CommandOutput output = host.run("amd-smi", "version");
      findings.known("rocm.version", Lines.wordAfter(output.text(), "ROCm version:"), "amd-smi");
    }
  }

  private static void newest(Host host, String directory, String prefix, Findings findings) {
    for (String name : host.names(directory)) {
      if (name.startsWith(prefix)
          && name.length() > prefix.length()
          && Character.isDigit(name.charAt(prefix.length()))) {
        findings.known("rocm.version", name.substring(prefix.length()), directory + "/" + name);
      }
    }
  }
}
