package dev.faultline.cli.child;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that runs, from its start to its status. */
public final class Child {
  /**
   * How long a stream that a left-behind background process holds open is still passed on when
   * nothing comes, in ms.
   */
  private static final long GRACE = 500;

  private final Process process;
  private final PassedSignals signals;
  private final List<Copier> copiers;
  private final Record record;

  private Child(Process process, PassedSignals signals, List<Copier> copiers, Record record) {
    this.process = process;
    this.signals = signals;
    this.copiers = copiers;
    this.record = record;
  }

  /**
   * Where the child's output goes.
   *
   * @param tee a file for a copy, or null; closed at the end
   */
  public record Sinks(PrintStream out, PrintStream err, OutputStream tee, Transcript transcript) {}

  /**
   * Starts it, on a pseudo-terminal when one of our outputs is a terminal and the system can, with
   * pipes otherwise.
   *
   * @throws IOException when it cannot be started
   */
  public static Child start(
      List<String> command, Terminals terminals, Map<String, String> environment, Sinks sinks)
      throws IOException {
    ProcessBuilder builder =
        terminals.anyOutput() ? Pseudoterminal.builder(command, terminals, environment) : null;
    boolean onTerminal = builder != null;
    if (!onTerminal) {
      builder = new ProcessBuilder(command);
      builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectErrorStream(terminals.sameSink());
    }
    CallersLocale.restore(builder.environment());
    PassedSignals signals = new PassedSignals(onTerminal);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      signals.stop();
      throw e;
    }
    signals.startPassingTo(process);
    boolean swapped = onTerminal && !terminals.out();
    PrintStream first = swapped ? sinks.err() : sinks.out();
    PrintStream second = swapped ? sinks.out() : sinks.err();
    List<Copier> copiers = new ArrayList<>();
    Record record = new Record(sinks.transcript(), sinks.tee());
    boolean two = onTerminal ? terminals.out() != terminals.err() : !terminals.sameSink();
    copiers.add(new Copier(process.getInputStream(), first, new Strand(record, onTerminal, two)));
    copiers.add(new Copier(process.getErrorStream(), second, new Strand(record, false, two)));
    for (Copier copier : copiers) {
      copier.start();
    }
    return new Child(process, signals, copiers, record);
  }

  /**
   * Waits for the end of the command and of its output.
   *
   * @return its status, 128 + n when signal n ended it
   */
  public int waitFor() throws InterruptedException {
    int status = process.waitFor();
    for (Copier copier : copiers) {
      finish(copier);
    }
    signals.stop();
    return status;
  }

  /**
   * Ends the user's copy.
   *
   * @throws IOException when it is not whole
   */
  public void closeCopy() throws IOException {
    record.close();
  }

  /** Whether somebody asked us, and so the command, to end. */
  public boolean wasInterrupted() {
    return signals.isInterrupted();
  }

  private static void finish(Copier copier) throws InterruptedException {
    long before = -1;
    while (copier.isAlive()) {
      long now = copier.copied();
      if (now == before && copier.isIdle()) {
        return;
      }
      before = now;
      copier.join(GRACE);
    }
  }
}
