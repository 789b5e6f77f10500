package dev.faultline.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the user's files lie: the XDG directories, or what Windows and macOS have in their place.
 */
final class Directories {
  private final Map<String, String> environment;
  private final String os;
  private final String home;

  Directories(Map<String, String> environment, String os, String home) {
    this.environment = environment;
    this.os = os;
    this.home = home;
  }

  static Directories of(Console console) {
    return new Directories(
        console.environment(),
        System.getProperty("os.name", ""),
        System.getProperty("user.home", "."));
  }

  /** The user's own knowledge base. */
  Path knowledgeBase() {
    return base("XDG_DATA_HOME", "APPDATA", ".local/share").resolve("faultline").resolve("kb");
  }

  /** What the tool remembers about this machine. */
  Path state() {
    return base("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state").resolve("faultline");
  }

  private Path base(String xdg, String windows, String below) {
    String set = environment.get(xdg);
    // The XDG specification says to ignore relative paths.
    if (set != null && Path.of(set).isAbsolute()) {
      return Path.of(set);
    }
    if (os.startsWith("Windows") && environment.get(windows) != null) {
      return Path.of(environment.get(windows));
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support");
    }
    return Path.of(home, below.split("/"));
  }
}
