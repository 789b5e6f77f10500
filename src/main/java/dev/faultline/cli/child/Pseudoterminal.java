package dev.faultline.cli.child;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command on a pseudo-terminal of {@code script}, which util-linux, macOS and the BSDs have.
 * It also puts our terminal into raw mode, passes keys on (so Ctrl-C arrives as the child's
 * terminal's own), and follows changes of the window's size.
 */
final class Pseudoterminal {
  private Pseudoterminal() {}

  /** The two dialects of {@code script}. */
  private enum Dialect {
    UTIL_LINUX,
    BSD
  }

  /** The dialect of this machine's {@code script}, or null when there is none that would do. */
  private static Dialect dialect() throws IOException {
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Mac") || os.endsWith("BSD")) {
      return new File("/usr/bin/script").canExecute() ? Dialect.BSD : null;
    }
    if (!os.startsWith("Linux")) {
      return null;
    }
    try {
      // Busybox has a script too; it knows neither --version nor -e.
      Process process = new ProcessBuilder("script", "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text;
      try (InputStream in = process.getInputStream()) {
        text = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
      }
      return process.waitFor(2, TimeUnit.SECONDS) && text.contains("util-linux")
          ? Dialect.UTIL_LINUX
          : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /**
   * A builder whose output pipe carries the terminal's stream, and whose error pipe carries the
   * stream that is no terminal of ours, if there is one; null where there is no {@code script}, and
   * in a background job.
   */
  static ProcessBuilder builder(
      List<String> command, Terminals terminals, Map<String, String> environment)
      throws IOException {
    Dialect dialect = Terminals.isInBackground() ? null : dialect();
    if (dialect == null) {
      return null;
    }
    String inner = inner(command, terminals, dialect, environment.get("SHELL"));
    // script reads keys from the terminal even when the child's input comes from elsewhere.
    String keys = terminals.in() ? "" : " </dev/tty";
    // 3 and 4 carry our input and the second stream around script.
    String outer =
        dialect == Dialect.BSD
            ? "exec 3<&0 4>&2; exec script -q /dev/null /bin/sh -c \"$0\"" + keys
            : "exec 3<&0 4>&2; SHELL=/bin/sh; export SHELL; exec script -qefc \"$0\" /dev/null"
                + keys;
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", outer, inner);
    builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    return builder;
  }

  private static String inner(
      List<String> command, Terminals terminals, Dialect dialect, String shell) {
    StringBuilder line = new StringBuilder();
    if (dialect == Dialect.UTIL_LINUX) {
      line.append(shell == null ? "unset SHELL; " : "SHELL=" + quoted(shell) + "; ");
    }
    line.append("exec");
    for (String word : command) {
      line.append(' ').append(quoted(word));
    }
    line.append(terminals.in() ? "" : " <&3");
    if (terminals.out() && !terminals.err()) {
      line.append(" 2>&4");
    } else if (!terminals.out()) {
      line.append(" >&4");
    }
    return line.append(" 3<&- 4>&-").toString();
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
