package dev.faultline.check.draft;

/** Names of a product's own source files: as much part of a message as its words. */
final class SourceFile {
  private static final String[] SUFFIXES = {
    ".c", ".cc", ".cpp", ".cxx", ".cu", ".cuh", ".h", ".hpp", ".hip", ".m", ".mm", ".metal", ".rs",
    ".go"
  };

  private SourceFile() {}

  /** The file's own name; null when the path is none of a compiled source file. */
  static String name(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    for (String suffix : SUFFIXES) {
      if (path.endsWith(suffix) && path.length() > slash + 1 + suffix.length()) {
        return path.substring(slash + 1);
      }
    }
    return null;
  }
}
