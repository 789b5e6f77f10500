package dev.faultline.cli;

import dev.faultline.platform.Fact;
import dev.faultline.platform.Platform;
import dev.faultline.platform.probe.Probe;
import dev.faultline.render.Visible;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code probe}: the facts about this machine, each with its source. */
final class ProbeCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command(
            "Shows the facts about this machine that advice depends on, each with its source. Reads only;",
            "no network beyond this machine; at most three seconds. Tokens: only whether they are there.")
        .addOption(Specs.flag("--json", "As JSON, the form that --platform reads."))
        .addOption(
            OptionSpec.builder("--save")
                .paramLabel("FILE")
                .type(Path.class)
                .arity("1")
                .description(
                    "Write the JSON to a file, to diagnose elsewhere with --platform FILE.")
                .build())
        .addOption(Specs.flag("--all", "Show the unknown facts too, with the reason."));
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    Platform platform;
    try (Probe probe = Probe.start()) {
      platform = probe.join();
    }
    Path file = options.value("--save", null);
    if (file != null) {
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        platform.write(out);
      }
      console.tell(platform.known().size() + " facts saved to " + file);
    } else if (options.has("--json")) {
      java.io.StringWriter text = new java.io.StringWriter();
      platform.write(text);
      console.out().print(text);
    } else {
      table(platform, options.has("--all"), console.out());
    }
    return ExitStatus.FOUND;
  }

  /** The facts with their sources, for a person. */
  static void table(Platform platform, boolean all, PrintStream out) {
    for (Fact.Known fact : platform.known()) {
      out.printf(
          "%-26s %-28s %s%n",
          fact.name(), Visible.text(FactText.of(fact)), Visible.text(fact.source()));
    }
    if (all) {
      for (Fact.Unknown fact : platform.unknown()) {
        out.printf("%-26s %-28s %s%n", fact.name(), "?", Visible.text(fact.why()));
      }
    } else {
      out.printf("%n%d more are unknown; --all shows why%n", platform.unknown().size());
    }
  }
}
