package dev.faultline.cli.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.utils.Signals;

/** Passes the signals that we get on to the child, instead of dying of them. */
final class PassedSignals {
  /** USR1 is how job schedulers announce the end; the JVM keeps QUIT and USR2 for itself. */
  private static final String[] NAMES = {"INT", "TERM", "HUP", "USR1"};

  private final Object[] previous = new Object[NAMES.length];
  private final boolean ownTerminal;
  private Process process;
  private boolean interrupted;

  /**
   * @param ownTerminal whether the child has a terminal of its own, which ours does not signal
   */
  PassedSignals(boolean ownTerminal) {
    this.ownTerminal = ownTerminal;
    for (int i = 0; i < NAMES.length; i++) {
      String name = NAMES[i];
      previous[i] = Signals.register(name, () -> received(name));
    }
  }

  synchronized void startPassingTo(Process child) {
    process = child;
  }

  void stop() {
    for (int i = 0; i < NAMES.length; i++) {
      if (previous[i] != null) {
        Signals.unregister(NAMES[i], previous[i]);
      }
    }
  }

  /** Whether somebody asked for the end. */
  synchronized boolean isInterrupted() {
    return interrupted;
  }

  private synchronized void received(String name) {
    interrupted |= !name.equals("USR1");
    if (process == null) {
      return;
    }
    // Ctrl-C goes to every process of the terminal's foreground group: the child has it already,
    // and a second one would break into its clean-up.
    if (name.equals("INT") && !ownTerminal && isForeground()) {
      return;
    }
    ProcessHandle target = process.toHandle();
    if (ownTerminal) {
      // script stands between: the command is its only child.
      target = target.children().findFirst().orElse(target);
    }
    if (name.equals("TERM")) {
      target.destroy();
      return;
    }
    try {
      // The shell's own kill: slim images have no other.
      new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " \"$0\"", Long.toString(target.pid()))
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      target.destroy();
    }
  }

  private static boolean isForeground() {
    try {
      String stat =
          new String(Files.readAllBytes(Path.of("/proc/self/stat")), StandardCharsets.ISO_8859_1);
      // After the name in brackets: state, parent, group, session, terminal, foreground group.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return fields[2].equals(fields[5]);
    } catch (IOException e) {
      return System.console() != null;
    }
  }
}
