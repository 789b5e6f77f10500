package dev.faultline.platform.probe;

import java.util.List;

/** Whether the loader of Intel's Level Zero is installed. */
final class LevelZeroSource implements ProbeSource {
  private static final String[] PLACES = {
    "/usr/lib/x86_64-linux-gnu/libze_loader.so.1",
    "/usr/lib64/libze_loader.so.1",
    "/usr/lib/libze_loader.so.1",
    "/usr/local/lib/libze_loader.so.1",
    "C:\\Windows\\System32\\ze_loader.dll"
  };

  @Override
  public String name() {
    return "library directories";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isMac() ? List.of() : List.of("level_zero");
  }

  @Override
  public void read(Host host, Findings findings) {
    for (String place : PLACES) {
      if (host.exists(place)) {
        findings.known("level_zero", true, place);
        return;
      }
    }
    findings.known("level_zero", false, "library directories");
  }
}
