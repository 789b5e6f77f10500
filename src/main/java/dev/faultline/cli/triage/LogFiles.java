package dev.faultline.cli.triage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/**
 * The files that a user's path means: itself, all files below a directory, or what a glob selects.
 * Hidden directories below the named one and symbolic links are left alone.
 */
public final class LogFiles {
  private static final String GLOB = "*?[{";

  private final Consumer<Path> files;
  private final Consumer<IOException> problems;

  /**
   * @param files takes each file, in the order in which it is found
   * @param problems takes what could not be listed
   */
  public LogFiles(Consumer<Path> files, Consumer<IOException> problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * Lists what a path or glob means.
   *
   * @throws NoSuchFileException when it means nothing
   */
  public void list(String path) throws IOException {
    Path plain = plain(path);
    if (plain != null && Files.isDirectory(plain)) {
      walk(plain, null);
    } else if (plain != null && Files.exists(plain)) {
      files.accept(plain);
    } else if (!isGlob(path) || !walk(fixedPart(path), matcher(path))) {
      throw new NoSuchFileException(path);
    }
  }

  private static Path plain(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      // Windows: a glob's characters are not for names.
      return null;
    }
  }

  private static boolean isGlob(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (GLOB.indexOf(path.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static PathMatcher matcher(String glob) {
    String normal = glob.startsWith("./") ? glob.substring(2) : glob;
    return FileSystems.getDefault().getPathMatcher("glob:" + normal.replace("\\", "\\\\"));
  }

  /** The directory above the first part with a wildcard. */
  private static Path fixedPart(String glob) {
    int wild = 0;
    while (GLOB.indexOf(glob.charAt(wild)) < 0) {
      wild++;
    }
    int slash = Math.max(glob.lastIndexOf('/', wild), glob.lastIndexOf('\\', wild));
    return Path.of(slash < 0 ? "" : slash == 0 ? "/" : glob.substring(0, slash));
  }

  private boolean walk(Path start, PathMatcher matcher) throws IOException {
    if (!Files.isDirectory(start)) {
      return false;
    }
    boolean[] any = {matcher == null};
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden =
                !directory.equals(start) && directory.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path shown = file.startsWith(".") ? file.subpath(1, file.getNameCount()) : file;
            if (attributes.isRegularFile() && (matcher == null || matcher.matches(shown))) {
              any[0] = true;
              files.accept(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.accept(e);
            return FileVisitResult.CONTINUE;
          }
        });
    return any[0];
  }
}
