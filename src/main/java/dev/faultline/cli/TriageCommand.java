package dev.faultline.cli;

import dev.faultline.cli.triage.LogFiles;
import dev.faultline.cli.triage.Tallies;
import dev.faultline.match.Matcher;
import dev.faultline.render.RenderOptions;
import dev.faultline.render.Triage;
import dev.faultline.render.TriageJson;
import dev.faultline.render.TriageMarkdown;
import dev.faultline.render.TriageRenderer;
import dev.faultline.render.TriageText;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code triage PATH...}: many logs, one table. */
final class TriageCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json", "jsonl", "markdown");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Reads many logs and shows a table of their faults, with counts, times and a place for each.",
            "",
            "  faultline triage /var/log/vllm",
            "  faultline triage 'logs/**/*.log.gz' --json",
            "");
    spec.addOption(
        Specs.text("--format", "FORMAT", "Output format: " + String.join(", ", FORMATS) + "."));
    spec.addOption(Specs.flag("--json", "Short for --format json."));
    spec.addOption(Specs.flag("--all", "Show all faults."));
    spec.addOption(Specs.number("--top", "How many faults the text shows (default 20)."));
    Answer.addFailOn(spec);
    spec.addOption(
        OptionSpec.builder("-q", "--quiet")
            .description("Print nothing; the exit status tells.")
            .build());
    spec.addOption(Specs.text("--color", "WHEN", "auto (default), always or never."));
    KnowledgeBases.addOptions(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Logs, directories, or globs; plain or gzip.")
            .build());
    return spec;
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public int run(Options options, Console console) throws Exception {
    TriageRenderer renderer = renderer(options, console);
    Answer.FailOn failOn = Answer.failOn(options);
    KnowledgeBases.Loaded loaded = KnowledgeBases.load(options, console);
    Tallies tallies = new Tallies();
    boolean trouble = loaded.broken();
    try (TriageWork work =
        new TriageWork(new TriageLog(new Matcher(loaded.kb())), tallies, console)) {
      LogFiles files = new LogFiles(work::add, work::problem);
      for (String path : options.words()) {
        try {
          files.list(path);
        } catch (NoSuchFileException e) {
          work.complain(path + ": no such file or directory");
          trouble = true;
        }
      }
      trouble |= work.finish();
    }
    Triage table = tallies.table(Version.tool(loaded.kb()));
    if (!options.has("--quiet")) {
      renderer.render(table, console.out());
      if (console.out().checkError()) {
        throw new BrokenPipe();
      }
    }
    return trouble ? ExitStatus.TROUBLE : status(table, failOn);
  }

  private static int status(Triage table, Answer.FailOn failOn) {
    boolean known = false;
    boolean unknown = table.more() > 0;
    for (Triage.Fault fault : table.faults()) {
      known |= fault.known();
      unknown |= !fault.known();
    }
    return Answer.status(failOn, known, unknown);
  }

  private static TriageRenderer renderer(Options options, Console console) {
    String format = options.has("--json") ? "json" : options.value("--format", "text");
    return switch (format) {
      case "text" ->
          new TriageText(
              new RenderOptions(
                  console.columns(),
                  Answer.colour(options, console),
                  true,
                  options.has("--all"),
                  Answer.top(options, 20),
                  null),
              ZoneId.systemDefault());
      case "json" -> new TriageJson(false);
      case "jsonl" -> new TriageJson(true);
      case "markdown" -> new TriageMarkdown();
      default ->
          throw new UserError(
              "--format "
                  + format
                  + ": triage has "
                  + String.join(", ", FORMATS)
                  + Nearest.hint(format, FORMATS));
    };
  }
}
