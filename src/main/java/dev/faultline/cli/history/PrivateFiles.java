package dev.faultline.cli.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are nobody else's business. */
public final class PrivateFiles {
  private PrivateFiles() {}

  static void directories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      restrict(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Makes the file and its directory where they are missing, for nobody else to read. */
  public static void create(Path file) throws IOException {
    directories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(file);
      restrict(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    try {
      Files.setPosixFilePermissions(path, permissions);
    } catch (UnsupportedOperationException onlyWindows) {
      // There the directory's own access list keeps other users out.
      return;
    }
  }
}
