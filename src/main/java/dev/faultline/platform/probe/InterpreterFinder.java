package dev.faultline.platform.probe;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The interpreter that matters: the log's, the active environment's, the project's, that of PATH.
 */
final class InterpreterFinder {
  private InterpreterFinder() {}

  /** Null when there is none. */
  static Interpreter find(Host host) {
    Path given = host.interpreter();
    if (given != null && Files.exists(given)) {
      return Interpreter.at(given, host.isWindows());
    }
    for (String variable : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
      String value = host.variable(variable);
      Path executable = value == null ? null : in(host.path(value), host);
      if (executable != null) {
        return Interpreter.at(executable, host.isWindows());
      }
    }
    Path project = in(host.directory().resolve(".venv"), host);
    if (project != null) {
      return Interpreter.at(project, host.isWindows());
    }
    for (String name : new String[] {"python3", "python"}) {
      Path executable = host.find(name);
      // Windows offers an empty python.exe that opens its shop.
      if (executable != null && !executable.toString().contains("WindowsApps")) {
        Path real = isShim(executable) ? behindShim(host, executable) : executable;
        return Interpreter.at(real, host.isWindows());
      }
    }
    return null;
  }

  private static Path in(Path environment, Host host) {
    if (environment == null) {
      return null;
    }
    String[] places =
        host.isWindows()
            ? new String[] {"Scripts/python.exe", "python.exe"}
            : new String[] {"bin/python", "bin/python3"};
    for (String place : places) {
      Path file = environment.resolve(place);
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private static boolean isShim(Path executable) {
    Path directory = executable.getParent();
    return directory != null && directory.endsWith("shims");
  }

  /** What pyenv would start: PYENV_VERSION, .python-version of the project, the global version. */
  private static Path behindShim(Host host, Path shim) {
    Path root = shim.getParent().getParent();
    String version = host.variable("PYENV_VERSION");
    for (Path at = host.directory(); version == null && at != null; at = at.getParent()) {
      version = Host.read(at.resolve(".python-version"));
    }
    if (version == null) {
      version = Host.read(root.resolve("version"));
    }
    String first = version == null ? null : Lines.firstWord(version.replace(':', ' '));
    if (first == null || first.contains("..")) {
      return shim;
    }
    for (String name : Host.names(root.resolve("versions"))) {
      // "3.11" in .python-version means the newest 3.11 that is installed; names are sorted.
      boolean fits = name.equals(first) || name.startsWith(first + ".");
      Path executable = root.resolve("versions").resolve(name).resolve("bin/python");
      if (fits && Files.exists(executable)) {
        return executable;
      }
    }
    return shim;
  }
}
