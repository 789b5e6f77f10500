package dev.faultline.platform.probe;

import java.nio.file.Path;
import java.util.List;

/** Kernel modules of GPUs, and whether the firmware lets unsigned ones load. */
final class KernelModulesSource implements ProbeSource {
  private static final String NVIDIA = "/proc/driver/nvidia/version";
  private static final String EFI_VARIABLE =
      "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

  @Override
  public String name() {
    return "kernel modules";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("driver.nvidia_module", "driver.nvidia_open", "driver.nouveau", "secure_boot")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    String version = host.read(NVIDIA);
    if (version == null) {
      String why = NVIDIA + " not there: no NVIDIA kernel module is loaded";
      findings.unknown(List.of("driver.nvidia_module", "driver.nvidia_open"), why);
    } else {
      String line = Lines.after(version, "NVRM version:");
      findings.known("driver.nvidia_module", line == null ? null : moduleVersion(line), NVIDIA);
      findings.known(
          "driver.nvidia_open", line != null && line.contains("Open Kernel Module"), NVIDIA);
    }
    if (host.exists("/sys/module")) {
      findings.known("driver.nouveau", host.exists("/sys/module/nouveau"), "/sys/module");
    }
    secureBoot(host, findings);
  }

  /**
   * {@code NVIDIA UNIX Open Kernel Module for x86_64 560.35.03 Release Build …}: the first word
   * with a point.
   */
  private static String moduleVersion(String line) {
    for (String word : Lines.words(line)) {
      if (Character.isDigit(word.charAt(0)) && word.indexOf('.') > 0) {
        return word;
      }
    }
    return null;
  }

  /** The variable is four bytes of attributes and one of value (UEFI specification, 8.2). */
  private static void secureBoot(Host host, Findings findings) {
    Path file = host.path(EFI_VARIABLE);
    byte[] bytes = file == null ? null : Host.bytes(file, 16);
    if (bytes != null && bytes.length == 5) {
      findings.known("secure_boot", bytes[4] == 1, "efivars");
      return;
    }
    if (host.exists("/sys/firmware")
        && !host.exists("/sys/firmware/efi")
        && !host.names("/sys/firmware").isEmpty()) {
      findings.known("secure_boot", false, "no EFI firmware");
      return;
    }
    CommandOutput output = host.run("mokutil", "--sb-state");
    if (output.succeeded() && output.text().contains("SecureBoot ")) {
      findings.known("secure_boot", Lines.wordAfter(output.text(), "SecureBoot "), "mokutil");
    } else {
      findings.unknown("secure_boot", "efivars cannot be read, " + output.complaint("mokutil"));
    }
  }
}
