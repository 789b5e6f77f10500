package dev.faultline.platform.probe;

import java.util.List;

/** The driver as the header of plain nvidia-smi shows it, and the processes below it. */
final class NvidiaDriverSource implements ProbeSource {
  @Override
  public String name() {
    return NvidiaSmi.NAME;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac() ? List.of() : List.of("driver.nvidia", "driver.cuda", "gpu.processes");
  }

  @Override
  public void read(Host host, Findings findings) {
    CommandOutput output = host.run(NvidiaSmi.command(host));
    String text = output.text();
    if (output.problem() == null) {
      // "Driver/library version mismatch" still names the user-space side.
      findings.known(
          "driver.nvidia", Lines.wordAfter(text, "NVML library version:"), NvidiaSmi.NAME);
    }
    if (!output.succeeded() || header(text, "Driver Version:", "KMD Version:") == null) {
      findings.unknown(facts(host), output.complaint(NvidiaSmi.NAME));
      return;
    }
    findings.known(
        "driver.nvidia", header(text, "Driver Version:", "KMD Version:"), NvidiaSmi.NAME);
    findings.known(
        "driver.cuda", header(text, "CUDA Version:", "CUDA UMD Version:"), NvidiaSmi.NAME);
    int processes = processes(text);
    if (processes >= 0) {
      findings.known("gpu.processes", processes, NvidiaSmi.NAME);
    }
  }

  /** The value under either of two headings; later drivers part kernel and user mode. */
  private static String header(String text, String heading, String later) {
    String word = Lines.wordAfter(text, heading);
    return word != null ? word : Lines.wordAfter(text, later);
  }

  /** Rows of the process table: {@code | 0 N/A N/A 1234 C python 5000MiB |}; -1 without a table. */
  private static int processes(String text) {
    int table = text.indexOf("Processes:");
    if (table < 0) {
      return -1;
    }
    int count = 0;
    for (String line : Lines.of(text.substring(table))) {
      List<String> words = Lines.words(line.replace('|', ' '));
      for (int i = 1; i < words.size() - 1 && i < 5; i++) {
        String type = words.get(i + 1);
        boolean isType =
            type.equals("C") || type.equals("G") || type.equals("C+G") || type.equals("M+C");
        if (isType && isPid(words.get(i))) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  private static boolean isPid(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
