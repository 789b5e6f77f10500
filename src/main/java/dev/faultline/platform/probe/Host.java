package dev.faultline.platform.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The machine as sources see it: a file system, an environment and tools.
 *
 * @param system {@code linux}, {@code macos} or {@code windows}
 * @param release Java's os.version
 * @param processor Java's os.arch
 * @param root directory that stands for {@code /}
 * @param home the user's home directory
 * @param directory the current directory
 * @param environment variables of the calling shell
 * @param tools runs programs
 * @param interpreter Python interpreter that the log names, or null
 */
record Host(
    String system,
    String release,
    String processor,
    Path root,
    Path home,
    Path directory,
    Map<String, String> environment,
    Tools tools,
    Path interpreter) {

  /** Enough for every file that is read as a whole; /proc/cpuinfo of 512 processors has 800 KiB. */
  private static final int MAX_FILE = 1 << 21;

  private static final int MAX_NAMES = 10_000;

  /** This machine. */
  static Host local(Path interpreter, long limitMillis) {
    String name = System.getProperty("os.name", "");
    String system =
        name.startsWith("Windows") ? "windows" : name.startsWith("Mac") ? "macos" : "linux";
    Map<String, String> environment = System.getenv();
    Path directory = Path.of("").toAbsolutePath();
    return new Host(
        system,
        System.getProperty("os.version", ""),
        System.getProperty("os.arch", ""),
        directory.getRoot(),
        Path.of(System.getProperty("user.home", ".")),
        directory,
        environment,
        new ProcessTools(environment, system.equals("windows"), limitMillis),
        interpreter);
  }

  /** The same machine, asked about another Python. */
  Host withInterpreter(Path other) {
    return new Host(system, release, processor, root, home, directory, environment, tools, other);
  }

  boolean isWindows() {
    return system.equals("windows");
  }

  boolean isLinux() {
    return system.equals("linux");
  }

  boolean isMac() {
    return system.equals("macos");
  }

  /** The value of a variable, null when it is unset or empty. */
  String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The file that the machine calls by this absolute name; null when the name is no path here. */
  Path path(String absolute) {
    try {
      Path path = Path.of(absolute);
      return path.isAbsolute() ? root.resolve(path.getRoot().relativize(path)) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  boolean exists(String absolute) {
    Path path = path(absolute);
    return path != null && Files.exists(path);
  }

  /** The text of a file, at most 2 MiB; null when it cannot be read. */
  String read(String absolute) {
    Path path = path(absolute);
    return path == null ? null : read(path);
  }

  /** The same of a path that is already in the file system. */
  static String read(Path path) {
    byte[] bytes = bytes(path, MAX_FILE);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** The first bytes of a file; null when it cannot be read. */
  static byte[] bytes(Path path, int limit) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(limit);
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Names in a directory, sorted, at most 10,000; empty when it cannot be read. */
  static List<String> names(Path directory) {
    List<String> names = new ArrayList<>();
    if (directory == null) {
      return names;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path path : stream) {
        if (names.size() == MAX_NAMES) {
          break;
        }
        names.add(path.getFileName().toString());
      }
    } catch (IOException | SecurityException | java.nio.file.DirectoryIteratorException e) {
      return new ArrayList<>();
    }
    Collections.sort(names);
    return names;
  }

  /** Names in the directory of this absolute name. */
  List<String> names(String absolute) {
    return names(path(absolute));
  }

  /** The program of that name on PATH, or null. */
  Path find(String program) {
    return Executables.find(program, Executables.path(environment), isWindows());
  }

  CommandOutput run(String... command) {
    return tools.run(List.of(command), Map.of());
  }
}
