package dev.faultline.platform.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rights of the user: groups as the running process has them, not as /etc/group will give them
 * after a new login.
 */
final class UserSource implements ProbeSource {
  private static final String STATUS = "/proc/self/status";

  @Override
  public String name() {
    return STATUS;
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of(
            "user.root", "user.docker_group", "user.render_group", "rocm.kfd", "rocm.kfd_access")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    Path kfd = host.path("/dev/kfd");
    boolean exists = Files.exists(kfd);
    findings.known("rocm.kfd", exists, "/dev/kfd");
    if (exists) {
      findings.known("rocm.kfd_access", Files.isReadable(kfd) && Files.isWritable(kfd), "/dev/kfd");
    } else {
      findings.unknown("rocm.kfd_access", "/dev/kfd not there");
    }
    String status = host.read(STATUS);
    String groups = host.read("/etc/group");
    String uids = status == null ? null : Lines.after(status, "Uid:");
    if (uids == null || groups == null) {
      return;
    }
    List<String> ids = Lines.words(uids);
    findings.known("user.root", ids.size() > 1 && ids.get(1).equals("0"), STATUS);
    String mine = Lines.after(status, "Groups:");
    String own = Lines.after(status, "Gid:");
    List<String> numbers = Lines.words((mine == null ? "" : mine) + " " + (own == null ? "" : own));
    findings.known("user.docker_group", isIn(groups, numbers, "docker"), STATUS);
    findings.known("user.render_group", isIn(groups, numbers, deviceGroup(groups)), STATUS);
  }

  /**
   * Ubuntu before 20.04 and RHEL have no group {@code render}: there {@code video} owns the
   * devices.
   */
  private static String deviceGroup(String groups) {
    return Lines.after(groups, "render:") == null ? "video" : "render";
  }

  private static boolean isIn(String groups, List<String> numbers, String name) {
    String entry = Lines.after(groups, name + ":");
    if (entry == null) {
      return false;
    }
    int from = entry.indexOf(':') + 1;
    int to = entry.indexOf(':', from);
    return to > from && numbers.contains(entry.substring(from, to));
  }
}
