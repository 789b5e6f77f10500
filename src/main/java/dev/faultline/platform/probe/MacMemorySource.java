package dev.faultline.platform.probe;

import java.util.List;

/** RAM that programs can still get on macOS: free, inactive and speculative pages. */
final class MacMemorySource implements ProbeSource {
  private static final String VM_STAT = "vm_stat";

  @Override
  public String name() {
    return VM_STAT;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac() ? List.of("ram.available") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    CommandOutput output = host.run("/usr/bin/vm_stat");
    String text = output.text();
    long page = number(Lines.wordAfter(text, "page size of"));
    long free = number(Lines.after(text, "Pages free:"));
    if (page <= 0 || free < 0) {
      findings.unknown("ram.available", output.complaint(VM_STAT));
      return;
    }
    long inactive = Math.max(0, number(Lines.after(text, "Pages inactive:")));
    long speculative = Math.max(0, number(Lines.after(text, "Pages speculative:")));
    findings.known("ram.available", page * (free + inactive + speculative), VM_STAT);
  }

  /** Counts end in a full stop. */
  private static long number(String text) {
    if (text == null) {
      return -1;
    }
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    try {
      long value = Long.parseLong(bare);
      return value < (1L << 40) ? value : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
