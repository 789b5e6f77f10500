package dev.faultline.platform.probe;

import java.io.IOException;
import java.nio.file.Path;

/** Versions of interpreters from names and headers. */
final class PythonVersions {
  private PythonVersions() {}

  /** The file behind links. */
  static Path real(Path executable) {
    try {
      return executable.toRealPath();
    } catch (IOException e) {
      return executable;
    }
  }

  /**
   * Version of an installation: its headers, its directory's name, its executable's name; null when
   * none tells.
   */
  static String of(Path executable, Path base, boolean windows) {
    String minor = windows ? dllVersion(base) : minorOf(real(executable));
    String include = windows ? "include" : "include/python" + minor;
    String header = minor == null ? null : Host.read(base.resolve(include).resolve("patchlevel.h"));
    String full = header == null ? null : Lines.after(header, "#define PY_VERSION ");
    if (full != null) {
      return trimmed(full.replace("\"", "").strip());
    }
    String named = inPath(real(executable));
    return named != null && (minor == null || named.startsWith(minor)) ? named : minor;
  }

  /** {@code python3.11} gives 3.11. */
  private static String minorOf(Path executable) {
    String name = executable.getFileName().toString();
    String rest = name.startsWith("python") ? name.substring(6) : "";
    String version = trimmed(rest);
    return version != null && version.indexOf('.') > 0 ? version : null;
  }

  /** {@code python311.dll} gives 3.11. */
  private static String dllVersion(Path prefix) {
    for (String name : Host.names(prefix)) {
      String lower = name.toLowerCase(java.util.Locale.ROOT);
      boolean isDll = lower.startsWith("python3") && lower.endsWith(".dll") && lower.length() > 11;
      if (isDll && allDigits(lower.substring(6, lower.length() - 4))) {
        return "3." + lower.substring(7, lower.length() - 4);
      }
    }
    return null;
  }

  /** {@code …/versions/3.11.4/bin/…} of pyenv, {@code …/cpython-3.12.3-linux-…/bin/…} of uv. */
  private static String inPath(Path path) {
    for (Path part : path) {
      String name = part.toString();
      String version = trimmed(name.startsWith("cpython-") ? name.substring(8) : name);
      if (version != null && version.indexOf('.') != version.lastIndexOf('.')) {
        return version;
      }
    }
    return null;
  }

  private static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Up to three numbers at the start: {@code 3.12.3.final.0} gives 3.12.3; null when there are
   * none.
   */
  static String trimmed(String text) {
    if (text == null) {
      return null;
    }
    int end = 0;
    int points = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '.') {
        points++;
      }
      if (points == 3 || (!Character.isDigit(c) && c != '.')) {
        break;
      }
      end++;
    }
    while (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    return end == 0 || !Character.isDigit(text.charAt(0)) ? null : text.substring(0, end);
  }
}
