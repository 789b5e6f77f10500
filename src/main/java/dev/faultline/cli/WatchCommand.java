package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.cli.follow.Feed;
import dev.faultline.cli.follow.FileFeed;
import dev.faultline.cli.follow.StreamFeed;
import dev.faultline.match.Findings;
import dev.faultline.match.Matcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code watch FILE}: a diagnosis as soon as a growing log has a fault. */
final class WatchCommand implements Command {
  private static final int INTERRUPTED = 128 + 2;

  /** What {@code timeout} and a service manager send. */
  private static final int TERMINATED = 128 + 15;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Follows a growing log, through rotation and truncation, and tells each new fault once.",
            "What is in the file already counts too. Ends with the input, or on Ctrl-C.",
            "",
            "  faultline watch /var/log/vllm.log",
            "  journalctl -fu ollama | faultline watch -",
            "  timeout 600 faultline watch --until-found server.log",
            "");
    spec.addOption(Specs.flag("--until-found", "End with status 0 after the first fault."));
    spec.addOption(Specs.flag("--new", "Leave out what is in the file already."));
    spec.addOption(
        Specs.text(
            "--exec",
            "CMD",
            "Run this shell command for each new fault; it gets the JSON report on its input and"
                + " FAULTLINE_ID, _TITLE, _FILE, _LINE."));
    Answer.addOptions(spec);
    Answer.addFailOn(spec);
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("The log, which need not exist yet; - is standard input.")
            .build());
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws Exception {
    String name = options.word(0, "");
    Answer answer = Answer.of(options, console);
    Callable<MachineFacts> machine = MachineFacts.later(options, console);
    KnowledgeBases.Loaded loaded = KnowledgeBases.load(options, console);
    String hook = options.value("--exec", null);
    Telling telling =
        new Telling(
            new Diagnoser(loaded.kb(), MachineFacts.none()),
            machine,
            answer,
            hook == null ? null : new FaultHook(hook),
            options.has("--until-found"),
            name,
            loaded,
            console);
    AtomicBoolean terminated = new AtomicBoolean();
    Watch watch = new Watch(new WatchWindow(new Matcher(loaded.kb())), telling);
    Object interrupt = Signals.register("INT", watch::stop);
    Object termination =
        Signals.register(
            "TERM",
            () -> {
              terminated.set(true);
              watch.stop();
            });
    try (Feed feed = open(name, options.has("--new"), console)) {
      watch.follow(feed);
    } finally {
      Signals.unregister("INT", interrupt);
      Signals.unregister("TERM", termination);
    }
    if (!options.has("--until-found") && !options.has("--quiet")) {
      console.tell(watch.summary());
    }
    if (watch.isStopped()) {
      return terminated.get() ? TERMINATED : INTERRUPTED;
    }
    return Answer.status(Answer.failOn(options), watch.hasFound(), false);
  }

  private static Feed open(String name, boolean skipPresent, Console console) {
    if (name.equals(Inputs.STDIN)) {
      return new StreamFeed(console.in());
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new UserError(name + ": is a directory; watch follows one file");
    }
    if (!Files.exists(path) && console.errorIsTerminal()) {
      console.tell("waiting for " + name);
    }
    return new FileFeed(path, skipPresent);
  }

  /** Prints a fault, runs the hook. */
  private record Telling(
      Diagnoser diagnoser,
      Callable<MachineFacts> machine,
      Answer answer,
      FaultHook hook,
      boolean once,
      String name,
      KnowledgeBases.Loaded loaded,
      Console console)
      implements Watch.Teller {
    @Override
    public boolean tell(Findings findings) throws Exception {
      // A machine's free memory at the fault counts, not that at the start.
      InputResult result = diagnoser.advise(findings, name, machine.call());
      Report report = new Report(Version.tool(loaded.kb()), List.of(result));
      answer.print(report, console);
      console.out().flush();
      if (hook != null) {
        hook.run(report, console);
      }
      return !once;
    }
  }
}
