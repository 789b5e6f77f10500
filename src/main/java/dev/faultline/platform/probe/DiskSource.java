package dev.faultline.platform.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Free space where models, temporary files and the home directory are. */
final class DiskSource implements ProbeSource {
  @Override
  public String name() {
    return "file system";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("shm.size", "disk.home_free", "disk.tmp_free", "disk.cache_free")
        : List.of("disk.home_free", "disk.tmp_free", "disk.cache_free");
  }

  @Override
  public void read(Host host, Findings findings) throws IOException {
    if (host.isLinux()) {
      Path shm = host.path("/dev/shm");
      if (Files.isDirectory(shm)) {
        findings.known("shm.size", Files.getFileStore(shm).getTotalSpace(), "/dev/shm");
      } else {
        findings.unknown("shm.size", "/dev/shm not there");
      }
    }
    free(findings, "disk.home_free", host.home());
    free(findings, "disk.tmp_free", temporary(host));
    free(findings, "disk.cache_free", CachePlace.hub(host));
  }

  private static Path temporary(Host host) {
    for (String name : new String[] {"TMPDIR", "TEMP", "TMP"}) {
      String value = host.variable(name);
      Path path = value == null ? null : host.path(value);
      if (path != null) {
        return path;
      }
    }
    return host.isWindows() ? host.home() : host.path("/tmp");
  }

  /** The nearest directory that exists: what is not there yet will be made there. */
  private static void free(Findings findings, String fact, Path place) throws IOException {
    Path existing = place;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing != null) {
      findings.known(
          fact, Files.getFileStore(existing).getUsableSpace(), "file system of " + existing);
    }
  }
}
