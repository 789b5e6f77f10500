package dev.faultline.platform.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directories in which an interpreter finds packages, in the order of sys.path. */
final class PackageDirectories {
  private PackageDirectories() {}

  /** Those that exist. PYTHONPATH and .pth files are not followed. */
  static List<Path> of(Interpreter python, Host host) {
    List<Path> directories = new ArrayList<>();
    boolean usesUser = python.systemPackages() && !python.kind().equals("embedded");
    if (usesUser && host.variable("PYTHONNOUSERSITE") == null) {
      add(directories, user(python, host));
    }
    installation(directories, python, python.prefix(), host);
    if (python.systemPackages() && !python.base().equals(python.prefix())) {
      installation(directories, python, python.base(), host);
    }
    return directories;
  }

  /** Where {@code pip install --user} puts packages; null without a version. */
  static Path user(Interpreter python, Host host) {
    String minor = python.minor();
    if (minor == null) {
      return null;
    }
    if (host.isWindows()) {
      String roaming = host.variable("APPDATA");
      Path path = roaming == null ? null : host.path(roaming);
      return path == null
          ? null
          : path.resolve("Python/Python" + minor.replace(".", "") + "/site-packages");
    }
    return host.isMac()
        ? host.home().resolve("Library/Python/" + minor + "/lib/python/site-packages")
        : host.home().resolve(".local/lib/python" + minor + "/site-packages");
  }

  private static void installation(
      List<Path> directories, Interpreter python, Path prefix, Host host) {
    if (host.isWindows()) {
      add(directories, prefix.resolve("Lib/site-packages"));
      return;
    }
    String minor = python.minor();
    if (minor != null) {
      add(directories, prefix.resolve("lib/python" + minor + "/site-packages"));
      add(directories, prefix.resolve("lib64/python" + minor + "/site-packages"));
    }
    boolean isSystem = python.kind().equals("system") || !prefix.equals(python.prefix());
    if (isSystem && prefix.endsWith("usr")) {
      // Debian keeps its own packages apart from those of pip.
      add(directories, prefix.resolve("local/lib/python" + minor + "/dist-packages"));
      add(directories, prefix.resolve("lib/python3/dist-packages"));
    }
  }

  private static void add(List<Path> directories, Path directory) {
    if (directory == null || !Files.isDirectory(directory)) {
      return;
    }
    // lib64 is often a link to lib.
    Path real = PythonVersions.real(directory);
    for (Path earlier : directories) {
      if (PythonVersions.real(earlier).equals(real)) {
        return;
      }
    }
    directories.add(directory);
  }
}
