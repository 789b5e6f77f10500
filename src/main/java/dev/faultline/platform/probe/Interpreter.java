package dev.faultline.platform.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Python interpreter, described by its files; it is never started.
 *
 * @param executable as it was named
 * @param prefix sys.prefix: the directory of the environment
 * @param base sys.base_prefix: the installation below a virtual environment, else the prefix
 * @param kind {@code venv}, {@code uv}, {@code conda}, {@code embedded} or {@code system}
 * @param version {@code 3.11.4}, {@code 3.11} where no file tells the rest, or null
 * @param systemPackages whether the packages of the base count too
 */
record Interpreter(
    Path executable, Path prefix, Path base, String kind, String version, boolean systemPackages) {

  /** What the files around an executable tell. */
  static Interpreter at(Path executable, boolean windows) {
    Path directory = executable.toAbsolutePath().getParent();
    Path parent = directory.getParent() == null ? directory : directory.getParent();
    boolean inScripts = !windows || directory.endsWith("Scripts");
    Path prefix = inScripts ? parent : directory;
    String cfg = Host.read(prefix.resolve("pyvenv.cfg"));
    if (cfg != null) {
      return virtual(executable, prefix, cfg, windows);
    }
    if (Files.isDirectory(prefix.resolve("conda-meta"))) {
      return new Interpreter(executable, prefix, prefix, "conda", condaVersion(prefix), true);
    }
    if (windows && isEmbedded(prefix)) {
      String version = PythonVersions.of(executable, prefix, true);
      return new Interpreter(executable, prefix, prefix, "embedded", version, true);
    }
    Path real = PythonVersions.real(executable);
    Path base =
        windows || real.getParent() == null || real.getParent().getParent() == null
            ? prefix
            : real.getParent().getParent();
    return new Interpreter(
        executable, prefix, base, "system", PythonVersions.of(executable, base, windows), true);
  }

  private static Interpreter virtual(Path executable, Path prefix, String cfg, boolean windows) {
    String version = value(cfg, "version_info");
    if (version == null) {
      version = value(cfg, "version");
    }
    String kind = value(cfg, "uv") != null ? "uv" : "venv";
    String home = value(cfg, "home");
    Path base = prefix;
    if (home != null) {
      Path bin = prefix.resolve(home);
      base = windows || bin.getParent() == null ? bin : bin.getParent();
    }
    if (version == null) {
      version = PythonVersions.of(executable, base, windows);
    }
    boolean system = "true".equalsIgnoreCase(value(cfg, "include-system-site-packages"));
    return new Interpreter(executable, prefix, base, kind, PythonVersions.trimmed(version), system);
  }

  /** {@code 3.11}, or null. */
  String minor() {
    if (version == null) {
      return null;
    }
    int first = version.indexOf('.');
    int second = first < 0 ? -1 : version.indexOf('.', first + 1);
    return first < 0 ? null : second < 0 ? version : version.substring(0, second);
  }

  private static String value(String cfg, String key) {
    for (String line : Lines.of(cfg)) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().equals(key)) {
        return line.substring(equals + 1).strip();
      }
    }
    return null;
  }

  /** {@code conda-meta/python-3.11.5-h7a1cb2a_0.json}. */
  private static String condaVersion(Path prefix) {
    List<String> names = Host.names(prefix.resolve("conda-meta"));
    for (String name : names) {
      if (name.startsWith("python-") && name.length() > 8 && Character.isDigit(name.charAt(7))) {
        return PythonVersions.trimmed(name.substring(7, Math.max(7, name.indexOf('-', 7))));
      }
    }
    return null;
  }

  private static boolean isEmbedded(Path prefix) {
    for (String name : Host.names(prefix)) {
      if (name.startsWith("python3") && name.endsWith("._pth")) {
        return true;
      }
    }
    return false;
  }
}
