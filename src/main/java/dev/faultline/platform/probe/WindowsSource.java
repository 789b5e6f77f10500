package dev.faultline.platform.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Windows' own inventory (CIM), asked once; values come as {@code name=value}, so no translated
 * word is read.
 */
final class WindowsSource implements ProbeSource {
  private static final String CIM = "CIM";
  private static final String SCRIPT =
      "$ErrorActionPreference='SilentlyContinue';"
          + "$o=Get-CimInstance Win32_OperatingSystem;"
          + "$c=Get-CimInstance Win32_ComputerSystem;"
          + "$p=@(Get-CimInstance Win32_Processor)[0];"
          + "'ram.total='+$c.TotalPhysicalMemory;"
          + "'ram.available='+([uint64]$o.FreePhysicalMemory*1024);"
          + "'swap.total='+([uint64]$o.SizeStoredInPagingFiles*1024);"
          + "'swap.free='+([uint64]$o.FreeSpaceInPagingFiles*1024);"
          + "'cpu.model='+$p.Name;"
          + "'cpu.cores='+$c.NumberOfLogicalProcessors;"
          + "Get-CimInstance Win32_VideoController|ForEach-Object{'video='+$_.Name}";

  @Override
  public String name() {
    return CIM;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isWindows()
        ? List.of(
            "ram.total",
            "ram.available",
            "swap.total",
            "swap.free",
            "cpu.model",
            "cpu.cores",
            "gpu.hardware",
            "gpu.vendor")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    CommandOutput output =
        host.run("powershell", "-NoProfile", "-NonInteractive", "-Command", SCRIPT);
    if (Lines.after(output.text(), "ram.total=") == null) {
      findings.unknown(facts(host), output.complaint("PowerShell"));
      return;
    }
    List<String> cards = new ArrayList<>();
    for (String line : Lines.of(output.text())) {
      int equals = line.indexOf('=');
      String name = equals < 0 ? "" : line.substring(0, equals);
      if (name.equals("video")) {
        cards.add(line.substring(equals + 1));
      } else if (facts(host).contains(name)) {
        findings.known(name, line.substring(equals + 1), CIM);
      }
    }
    cards(cards, findings);
  }

  private static void cards(List<String> cards, Findings findings) {
    TreeSet<String> vendors = new TreeSet<>();
    String chosen = null;
    for (String vendor : new String[] {"nvidia", "amd", "intel"}) {
      for (String card : cards) {
        if (vendor.equals(vendor(card))) {
          vendors.add(vendor);
          if (chosen == null) {
            chosen = card;
            findings.known("gpu.vendor", vendor, CIM);
            findings.known("gpu.name", card, CIM);
          }
        }
      }
    }
    findings.known("gpu.hardware", String.join(",", vendors), CIM);
    findings.unknown(List.of("gpu.hardware", "gpu.vendor"), "no display device of a known vendor");
  }

  private static String vendor(String card) {
    if (card.contains("NVIDIA")) {
      return "nvidia";
    }
    if (card.contains("AMD") || card.contains("Radeon")) {
      return "amd";
    }
    return card.contains("Intel") ? "intel" : "other";
  }
}
