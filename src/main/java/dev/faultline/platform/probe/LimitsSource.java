package dev.faultline.platform.probe;

import java.util.List;
import java.util.Optional;

/**
 * Limits of the shell that called: the Java virtual machine raises its own limit of open files at
 * start (os_linux.cpp, MaxFDLimit), so its own would be too good.
 */
final class LimitsSource implements ProbeSource {
  @Override
  public String name() {
    return "limits";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux() ? List.of("ulimit.nofile", "ulimit.memlock") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    String file =
        parent.isPresent() ? "/proc/" + parent.get().pid() + "/limits" : "/proc/self/limits";
    String text = host.read(file);
    if (text == null) {
      file = "/proc/self/limits";
      text = host.read(file);
    }
    if (text == null) {
      findings.unknown(facts(host), file + " cannot be read");
      return;
    }
    String nofile = Lines.after(text, "Max open files");
    String memlock = Lines.after(text, "Max locked memory");
    findings.known("ulimit.nofile", nofile == null ? null : Lines.firstWord(nofile), file);
    findings.known("ulimit.memlock", memlock == null ? null : Lines.firstWord(memlock), file);
  }
}
