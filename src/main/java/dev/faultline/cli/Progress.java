package dev.faultline.cli;

import dev.faultline.cli.triage.Tallies;

/** A line on a terminal that tells how far a long triage is; nothing for a short one. */
final class Progress {
  /** A person begins to wonder after about a second, in ns. */
  private static final long PATIENCE = 1_000_000_000L;

  private static final long INTERVAL = 200_000_000L;

  private final Tallies tallies;
  private final Console console;
  private final boolean wanted;
  private long next = System.nanoTime() + PATIENCE;
  private boolean shown;

  Progress(Tallies tallies, Console console) {
    this.tallies = tallies;
    this.console = console;
    this.wanted = console.errorIsTerminal() && !"dumb".equals(console.environment().get("TERM"));
  }

  synchronized void show() {
    if (!wanted || System.nanoTime() - next < 0) {
      return;
    }
    next = System.nanoTime() + INTERVAL;
    shown = true;
    console.err().print("\r" + tallies.files() + " logs read\u001b[K");
    console.err().flush();
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (shown) {
      console.err().print("\r\u001b[K");
      console.err().flush();
      shown = false;
    }
  }
}
