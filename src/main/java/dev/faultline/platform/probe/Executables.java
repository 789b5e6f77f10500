package dev.faultline.platform.probe;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Finds programs as a shell does, except that the current directory is never searched. */
final class Executables {
  private Executables() {}

  /**
   * The program of that name.
   *
   * @param name a bare name, or an absolute path
   * @param path value of PATH, or null
   * @return null when there is none
   */
  static Path find(String name, String path, boolean windows) {
    try {
      Path given = Path.of(name);
      if (given.isAbsolute()) {
        return Files.isExecutable(given) ? given : null;
      }
    } catch (InvalidPathException e) {
      return null;
    }
    String rest = path == null ? "" : path;
    while (!rest.isEmpty()) {
      int end = rest.indexOf(File.pathSeparatorChar);
      String directory = end < 0 ? rest : rest.substring(0, end);
      rest = end < 0 ? "" : rest.substring(end + 1);
      Path found = in(directory, name, windows);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Path in(String directory, String name, boolean windows) {
    try {
      Path place = Path.of(directory);
      if (!place.isAbsolute()) {
        return null;
      }
      Path file = place.resolve(windows ? name + ".exe" : name);
      return Files.isRegularFile(file) && Files.isExecutable(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** PATH, whose name is written {@code Path} on Windows. */
  static String path(Map<String, String> environment) {
    String path = environment.get("PATH");
    return path != null ? path : environment.get("Path");
  }
}
