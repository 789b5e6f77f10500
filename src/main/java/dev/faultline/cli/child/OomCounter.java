package dev.faultline.cli.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How many processes of our control group the kernel's OOM killer has ended.
 *
 * @param kills since the group exists
 * @param file where it stands
 * @param limit the group's limit in bytes, as written; null for none
 */
record OomCounter(long kills, Path file, String limit) {

  /** The counter of the group we are in; null where there is none. */
  static OomCounter read(Path root) {
    List<String> groups;
    try {
      groups = Files.readAllLines(root.resolve("proc/self/cgroup"));
    } catch (IOException e) {
      return null;
    }
    Path mounts = root.resolve("sys/fs/cgroup");
    for (String group : groups) {
      String[] fields = group.split(":", 3);
      if (fields.length < 3) {
        continue;
      }
      OomCounter counter = null;
      // In a container the path is often that of the host; the group is then the mount's root.
      for (String path : new String[] {fields[2], "/"}) {
        if (counter == null && fields[0].equals("0")) {
          counter = of(below(mounts, path), "memory.events", "memory.max");
        } else if (counter == null && fields[1].equals("memory")) {
          counter =
              of(
                  below(mounts.resolve("memory"), path),
                  "memory.oom_control",
                  "memory.limit_in_bytes");
        }
      }
      if (counter != null) {
        return counter;
      }
    }
    return null;
  }

  private static Path below(Path mount, String path) {
    return mount.resolve(path.startsWith("/") ? path.substring(1) : path);
  }

  private static OomCounter of(Path group, String events, String limit) {
    Path file = group.resolve(events);
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("oom_kill ")) {
          long kills = Long.parseLong(line.substring("oom_kill ".length()).strip());
          return new OomCounter(kills, file, limit(group.resolve(limit)));
        }
      }
      return null;
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  private static String limit(Path file) {
    try {
      String text = Files.readString(file).strip();
      // Version 1 writes the largest multiple of a page for "none".
      return text.equals("max") || text.length() > 15 ? null : text;
    } catch (IOException e) {
      return null;
    }
  }
}
