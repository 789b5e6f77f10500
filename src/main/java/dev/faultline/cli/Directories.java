package dev.faultline.cli;

import java.io.File;
import java.util.Map;

/**
 * Where the user's files lie: the XDG directories, or what Windows and macOS have in their place.
 * As {@link File}s: the first {@code Path} of a start loads two native libraries and fifty classes.
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
  File knowledgeBase() {
    return new File(base("XDG_DATA_HOME", "APPDATA", ".local/share"), "faultline/kb");
  }

  /** What the tool remembers about this machine. */
  File state() {
    return new File(base("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state"), "faultline");
  }

  private File base(String xdg, String windows, String below) {
    String set = environment.get(xdg);
    // The XDG specification says to ignore relative paths.
    if (set != null && new File(set).isAbsolute()) {
      return new File(set);
    }
    if (os.startsWith("Windows") && environment.get(windows) != null) {
      return new File(environment.get(windows));
    }
    if (os.startsWith("Mac")) {
      return new File(home, "Library/Application Support");
    }
    return new File(home, below);
  }
}
