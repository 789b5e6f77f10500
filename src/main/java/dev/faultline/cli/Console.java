package dev.faultline.cli;

import dev.faultline.render.Visible;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process was started with: streams, environment, and which of the streams are terminals.
 * Tests make their own.
 *
 * @param columns width of the terminal, 80 when it is not known
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean inputIsTerminal,
    boolean outputIsTerminal,
    boolean errorIsTerminal,
    int columns) {

  /** Set by the launcher to the descriptors that are terminals, {@code 012} being all three. */
  static final String TERMINALS = "faultline.terminals";

  static final String COLUMNS = "faultline.columns";

  /** The real one. Output is buffered; {@link Main} flushes it. */
  static Console system() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new PrintStream(
            new java.io.BufferedOutputStream(new StandardOutput(), 8192),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        isTerminal(0),
        isTerminal(1),
        isTerminal(2),
        width());
  }

  private static boolean isTerminal(int descriptor) {
    String told = System.getProperty(TERMINALS);
    if (told != null) {
      return told.indexOf('0' + descriptor) >= 0;
    }
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      } catch (IOException e) {
        return false;
      }
    }
    // Without a launcher and without /proc: Java only tells whether both ends are terminals.
    return System.console() != null;
  }

  private static int width() {
    String told = System.getProperty(COLUMNS, System.getenv("COLUMNS"));
    if (told == null) {
      return 80;
    }
    try {
      int columns = Integer.parseInt(told.strip());
      return columns < 20 ? 80 : columns;
    } catch (NumberFormatException e) {
      return 80;
    }
  }

  /** The same with answers on stderr, for commands whose stdout belongs to somebody else. */
  Console answeringOnError() {
    return new Console(
        in, err, err, environment, inputIsTerminal, errorIsTerminal, errorIsTerminal, columns);
  }

  /** The same with another width. */
  Console withColumns(int width) {
    return new Console(
        in, out, err, environment, inputIsTerminal, outputIsTerminal, errorIsTerminal, width);
  }

  /** Says something beside the answer. Names of files and texts of logs cannot drive a terminal. */
  void tell(String sentence) {
    err.println("faultline: " + Visible.lines(sentence));
  }

  /** Whether a variable is there and not empty. */
  boolean has(String variable) {
    String value = environment.get(variable);
    return value != null && !value.isEmpty();
  }
}
