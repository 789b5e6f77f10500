package dev.faultline.cli;

import dev.faultline.platform.Platform;
import dev.faultline.platform.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The facts of the machine that the advice is for: probed live beside the matching, read from a
 * file, or none. The probe is on where a person reads the answer on a terminal, and off in pipes
 * and CI unless {@code --probe} asks for it.
 */
final class MachineFacts {
  private final Probe probe;
  private final Platform facts;

  /**
   * @param probe the one that is under way, or null
   * @param facts without a probe: the machine
   */
  private MachineFacts(Probe probe, Platform facts) {
    this.probe = probe;
    this.facts = facts;
  }

  /** Gets the facts when they are asked for. */
  interface Source {
    MachineFacts get() throws IOException;
  }

  static void addOptions(CommandSpec spec) {
    spec.addOption(
        Specs.flag("--probe", "Look at this machine even when the output is not a terminal."));
    spec.addOption(Specs.flag("--no-probe", "Do not look at this machine."));
    spec.addOption(
        OptionSpec.builder("--platform")
            .paramLabel("FILE")
            .type(Path.class)
            .arity("1")
            .description(
                "Facts of the machine that the log is from, saved there with faultline probe --save.")
            .build());
  }

  static MachineFacts of(Options options, Console console) throws IOException {
    Path saved = options.value("--platform", null);
    if (saved != null) {
      if (!Files.isReadable(saved)) {
        throw new UserError("--platform " + saved + ": no such file, or not readable");
      }
      return saved(saved);
    }
    boolean wanted =
        options.has("--probe")
            || console.outputIsTerminal() && !console.has("CI") && !options.has("--no-probe");
    return wanted ? live() : none();
  }

  /** Facts that {@code probe --save} wrote. */
  static MachineFacts saved(Path file) throws IOException {
    return new MachineFacts(null, Platform.read(file));
  }

  /**
   * Like {@link #of}, for a command that asks when a fault has happened: a saved file is read now,
   * so that its faults are told before anything runs, and a probe starts when it is called for.
   */
  static Callable<MachineFacts> later(Options options, Console console) throws IOException {
    if (options.has("--platform")) {
      MachineFacts saved = of(options, console);
      return () -> saved;
    }
    return () -> of(options, console);
  }

  static MachineFacts none() {
    return new MachineFacts(null, Platform.EMPTY);
  }

  /** Starts the probe on threads of its own. */
  static MachineFacts live() {
    return new MachineFacts(Probe.start(), null);
  }

  /**
   * What is known for a log: its own facts first, then those of the machine. Waits for the probe,
   * which limits itself to three seconds.
   */
  Platform with(Platform log) {
    return Platform.merge(log, probe == null ? facts : probe.join(log));
  }
}
