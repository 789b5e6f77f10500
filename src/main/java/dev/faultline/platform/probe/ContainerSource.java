package dev.faultline.platform.probe;

import java.util.List;

/** Containers and their memory limit, cgroup v1 and v2. */
final class ContainerSource implements ProbeSource {
  /** cgroup v1 says "no limit" with the largest multiple of a page, about 2^63. */
  private static final long UNLIMITED = 1L << 60;

  @Override
  public String name() {
    return "control groups";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("container", "container.kind", "cgroup.memory_limit")
        : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    String groups = host.read("/proc/self/cgroup");
    kind(host, groups == null ? "" : groups, findings);
    long limit = Math.min(unified(host, groups), older(host));
    if (limit < UNLIMITED) {
      findings.known("cgroup.memory_limit", limit, "/sys/fs/cgroup");
    } else {
      findings.unknown("cgroup.memory_limit", "no limit is set");
    }
  }

  private static void kind(Host host, String groups, Findings findings) {
    String kind = null;
    String source = "/proc/self/cgroup";
    if (host.variable("KUBERNETES_SERVICE_HOST") != null || groups.contains("kubepods")) {
      kind = "kubernetes";
      source = groups.contains("kubepods") ? source : "environment";
    } else if (host.exists("/run/.containerenv")) {
      kind = "podman";
      source = "/run/.containerenv";
    } else if (host.exists("/.dockerenv")) {
      kind = "docker";
      source = "/.dockerenv";
    } else if (groups.contains("/docker")) {
      kind = "docker";
    } else if (groups.contains("/lxc") || "lxc".equals(host.variable("container"))) {
      kind = "lxc";
    }
    findings.known("container", kind != null, kind == null ? "no sign of one" : source);
    findings.known("container.kind", kind, source);
    findings.unknown("container.kind", "no sign of a container");
  }

  /** v2: the lowest limit on the way from the process' group up to the root. */
  private static long unified(Host host, String groups) {
    String group = groups == null ? null : Lines.after(groups, "0::");
    String path = group == null || group.contains("..") ? "/" : group;
    long limit = Long.MAX_VALUE;
    for (int depth = 0; depth < 64; depth++) {
      limit = Math.min(limit, number(host.read("/sys/fs/cgroup" + path + "/memory.max")));
      if (path.length() <= 1) {
        break;
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
    return limit;
  }

  /** v1: inside a container the process' own group is mounted at the top. */
  private static long older(Host host) {
    return number(host.read("/sys/fs/cgroup/memory/memory.limit_in_bytes"));
  }

  private static long number(String text) {
    try {
      return text == null ? Long.MAX_VALUE : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
