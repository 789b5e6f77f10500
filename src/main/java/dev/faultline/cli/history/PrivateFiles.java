package dev.faultline.cli.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are nobody else's business. */
final class PrivateFiles {
  private PrivateFiles() {}

  static void directories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      restrict(directory, PosixFilePermissions.fromString("rwx------"));
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
