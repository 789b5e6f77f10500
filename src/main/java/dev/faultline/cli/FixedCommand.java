package dev.faultline.cli;

import dev.faultline.cli.history.History;
import dev.faultline.cli.history.LastDiagnosis;
import dev.faultline.cli.history.Outcome;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.platform.Platform;
import dev.faultline.render.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code fixed [ID] [--step N]} and {@code not-fixed}: keeps what came of a step. */
final class FixedCommand implements Command {
  private final boolean helped;

  FixedCommand() {
    this(true);
  }

  FixedCommand(boolean helped) {
    this.helped = helped;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            helped
                ? "Remembers that a fault is fixed, and by which step."
                : "Remembers that a step did not fix a fault.",
            "Later diagnoses of the same fault say so. It stays on this machine.");
    spec.addOption(
        OptionSpec.builder("--step")
            .paramLabel("N")
            .type(Integer.class)
            .arity("1")
            .description("The step, by its number in the answer.")
            .build());
    KnowledgeBases.addOptions(spec);
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("0..1")
            .type(String.class)
            .description("The entry; that of the last answer on a terminal when absent.")
            .build());
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    Path state = Directories.of(console).state().toPath();
    LastDiagnosis meant = meant(options, console, state);
    int step = options.value("--step", 0);
    if (options.has("--step") && (step < 1 || step > meant.steps().size())) {
      throw new UserError(
          "--step " + step + ": " + meant.id() + " has steps 1 to " + meant.steps().size());
    }
    String title = step == 0 ? "" : meant.steps().get(step - 1);
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    History history = new History(state);
    history.add(new Outcome(now, meant.id(), step, title, helped));
    String what = step == 0 ? "" : ", step " + step + " (" + title + ")";
    console
        .out()
        .println(
            "noted: "
                + Visible.text(meant.id() + what)
                + (helped ? " fixed it" : " did not fix it"));
    console.tell("kept on this machine only, in " + history.file());
    return ExitStatus.FOUND;
  }

  private static LastDiagnosis meant(Options options, Console console, Path state)
      throws IOException {
    String id = options.word(0, null);
    LastDiagnosis last = LastDiagnosis.read(state);
    if (id == null && last == null) {
      throw new UserError("nothing was diagnosed on a terminal yet: name the entry");
    }
    if (id == null || last != null && last.id().equals(id)) {
      return last;
    }
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    KnowledgeBase.Place place = EntryIds.find(kb, id);
    if (last != null && last.id().equals(place.head().id())) {
      return last;
    }
    List<String> steps =
        Memory.titles(EntryAdvice.of(place.entry(), kb, Platform.EMPTY).diagnoses().get(0).steps());
    return new LastDiagnosis(place.head().id(), steps);
  }
}
