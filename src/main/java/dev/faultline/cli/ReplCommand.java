package dev.faultline.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code repl}: the session that also opens when there is nothing else to read. */
final class ReplCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Opens a session: paste errors, search and look things up. Plain faultline in a terminal",
            "does the same.");
    Answer.addOptions(spec);
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    return Repl.open(options, console);
  }
}
