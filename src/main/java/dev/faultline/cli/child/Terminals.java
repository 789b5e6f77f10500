package dev.faultline.cli.child;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which of our streams are terminals, and so must be terminals for the child too.
 *
 * @param sameSink whether output and error go to the same place, so that one pipe keeps their order
 */
public record Terminals(boolean in, boolean out, boolean err, boolean sameSink) {

  /** Whether descriptors 1 and 2 of this process are one file, pipe or device. */
  public static boolean isSameSink() {
    try {
      // A link's target names the pipe or file; without /proc they count as two.
      Path out = Files.readSymbolicLink(Path.of("/proc/self/fd/1"));
      return out.equals(Files.readSymbolicLink(Path.of("/proc/self/fd/2")))
          && !out.toString().equals("/dev/null");
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  boolean anyOutput() {
    return out || err;
  }

  /**
   * Whether this process belongs to a background job of its terminal, which the kernel stops when
   * it changes the terminal's mode.
   */
  static boolean isInBackground() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      // Behind the name in parentheses: state, parent, group, session, terminal, its foreground.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return !fields[2].equals(fields[5]);
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
