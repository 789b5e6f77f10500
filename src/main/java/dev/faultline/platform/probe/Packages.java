package dev.faultline.platform.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Installed packages, read from the names of their metadata directories. */
final class Packages {
  private Packages() {}

  /** A package. */
  record Installed(String version, Path directory) {}

  /**
   * Name as in {@code pkg.NAME} to package; of one name in several directories the first on
   * sys.path counts.
   */
  static Map<String, Installed> in(List<Path> directories) {
    Map<String, Installed> packages = new TreeMap<>();
    for (Path directory : directories) {
      Map<String, Installed> own = new TreeMap<>();
      for (String entry : Host.names(directory)) {
        read(directory, entry, own);
      }
      for (Map.Entry<String, Installed> installed : own.entrySet()) {
        packages.putIfAbsent(installed.getKey(), installed.getValue());
      }
    }
    return packages;
  }

  private static void read(Path directory, String entry, Map<String, Installed> own) {
    String stem;
    if (entry.endsWith(".dist-info")) {
      stem = entry.substring(0, entry.length() - 10);
    } else if (entry.endsWith(".egg-info")) {
      stem = entry.substring(0, entry.length() - 9);
    } else {
      return;
    }
    // "~orch-2.6.0.dist-info" is what an interrupted pip leaves behind.
    if (stem.isEmpty() || stem.charAt(0) == '~') {
      return;
    }
    int dash = dashBeforeVersion(stem);
    if (dash < 0) {
      return;
    }
    String name = factName(stem.substring(0, dash));
    String version = stem.substring(dash + 1);
    int python = version.indexOf("-py");
    version = python < 0 ? version : version.substring(0, python);
    boolean stale =
        entry.endsWith(".dist-info") && !Files.exists(directory.resolve(entry).resolve("METADATA"));
    if (!stale) {
      own.put(name, new Installed(version, directory));
    }
  }

  /** Old metadata has dashes in names too: the version begins at the first dash before a digit. */
  private static int dashBeforeVersion(String stem) {
    for (int i = 1; i + 1 < stem.length(); i++) {
      if (stem.charAt(i) == '-' && Character.isDigit(stem.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** {@code Huggingface-Hub} to {@code huggingface_hub}. */
  static String factName(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }
}
