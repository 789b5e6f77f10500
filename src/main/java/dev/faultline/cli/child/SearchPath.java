package dev.faultline.cli.child;

import java.io.File;

/** Looks a command up as a shell would, so that "not found" can be told as shells tell it. */
public final class SearchPath {
  /** The status of shells for a command that is there and cannot be run. */
  public static final int NOT_EXECUTABLE = 126;

  /** The status of shells for a command that is not there. */
  public static final int NOT_FOUND = 127;

  private SearchPath() {}

  /**
   * 0 when the command can be started, else one of the two statuses.
   *
   * @param path the PATH variable, null for none
   */
  public static int status(String command, String path) {
    if (File.separatorChar == '\\') {
      // Windows tries extensions and places of its own.
      return 0;
    }
    if (command.indexOf('/') >= 0) {
      return status(new File(command));
    }
    int best = NOT_FOUND;
    for (String directory : (path == null ? "/usr/bin:/bin" : path).split(":", -1)) {
      int status = status(new File(directory.isEmpty() ? "." : directory, command));
      if (status == 0) {
        return 0;
      }
      best = Math.min(best, status);
    }
    return best;
  }

  private static int status(File file) {
    if (!file.exists()) {
      return NOT_FOUND;
    }
    return file.isFile() && file.canExecute() ? 0 : NOT_EXECUTABLE;
  }
}
