package dev.faultline.cli;

import dev.faultline.cli.history.History;
import dev.faultline.cli.history.LastDiagnosis;
import dev.faultline.cli.history.Outcome;
import dev.faultline.render.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code history}: what was remembered on this machine. */
final class HistoryCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command("Lists what fixed and not-fixed remembered on this machine.")
        .addOption(Specs.flag("--clear", "Forget all of it."));
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    Path state = Directories.of(console).state().toPath();
    History history = new History(state);
    List<Outcome> outcomes = history.read();
    if (options.has("--clear")) {
      history.clear();
      LastDiagnosis.clear(state);
      console
          .out()
          .println(
              "forgotten: " + outcomes.size() + (outcomes.size() == 1 ? " outcome" : " outcomes"));
      return ExitStatus.FOUND;
    }
    for (Outcome outcome : outcomes) {
      String step = outcome.step() == 0 ? "" : "  step " + outcome.step() + ": " + outcome.title();
      String word = outcome.helped() ? "  fixed      " : "  not fixed  ";
      console.out().println(Visible.text(outcome.day() + word + outcome.id() + step));
    }
    if (outcomes.isEmpty()) {
      console.tell("nothing remembered yet; faultline fixed does it");
      return ExitStatus.NOT_FOUND;
    }
    return ExitStatus.FOUND;
  }
}
