package dev.faultline.platform.probe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The flavour of Docker's daemon. Only a daemon of this machine is asked: the socket is named, so
 * that a context or DOCKER_HOST that points elsewhere takes no effect.
 */
final class DockerSource implements ProbeSource {
  private static final String FORMAT =
      "--format={{.OperatingSystem}}|{{.DockerRootDir}}|{{.SecurityOptions}}|{{.Runtimes}}";
  private static final List<String> FLAVOUR =
      List.of("docker.desktop", "docker.rootless", "docker.snap", "docker.nvidia_runtime");

  @Override
  public String name() {
    return "docker";
  }

  @Override
  public List<String> facts(Host host) {
    List<String> facts = new ArrayList<>(FLAVOUR);
    facts.add("docker.cdi");
    return facts;
  }

  @Override
  public void read(Host host, Findings findings) {
    boolean cdi = host.exists("/etc/cdi/nvidia.yaml") || host.exists("/var/run/cdi/nvidia.yaml");
    findings.known("docker.cdi", cdi, "/etc/cdi, /var/run/cdi");
    Path program = host.find("docker");
    if (program == null) {
      findings.unknown(FLAVOUR, "docker not found");
      return;
    }
    if (program.startsWith("/snap")) {
      findings.known("docker.snap", true, program.toString());
    }
    String socket = socket(host);
    if (socket == null) {
      findings.unknown(FLAVOUR, "no socket of a local Docker daemon");
      return;
    }
    CommandOutput output = host.run("docker", "-H", socket, "info", FORMAT);
    String[] cells = output.text().strip().split("\\|", 4);
    if (!output.succeeded() || cells.length < 4) {
      findings.unknown(FLAVOUR, output.complaint("docker"));
      return;
    }
    findings.known("docker.desktop", cells[0].contains("Docker Desktop"), "docker info");
    findings.known(
        "docker.snap", cells[1].contains("/snap/") || program.startsWith("/snap"), "docker info");
    findings.known("docker.rootless", cells[2].contains("name=rootless"), "docker info");
    findings.known("docker.nvidia_runtime", cells[3].contains("nvidia"), "docker info");
  }

  private static String socket(Host host) {
    if (host.isWindows()) {
      return "npipe:////./pipe/docker_engine";
    }
    String given = host.variable("DOCKER_HOST");
    List<String> places = new ArrayList<>();
    if (given != null && given.startsWith("unix://")) {
      places.add(given.substring(7));
    }
    String runtime = host.variable("XDG_RUNTIME_DIR");
    if (runtime != null) {
      places.add(runtime + "/docker.sock");
    }
    places.add("/var/run/docker.sock");
    places.add(host.home() + "/.docker/run/docker.sock");
    places.add(host.home() + "/.docker/desktop/docker.sock");
    for (String place : places) {
      if (host.exists(place)) {
        return "unix://" + place;
      }
    }
    return null;
  }
}
