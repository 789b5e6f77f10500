package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.platform.Fact;
import dev.faultline.platform.Platform;
import dev.faultline.render.IssueReport;
import dev.faultline.text.redact.Redacted;
import dev.faultline.text.redact.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code report [FILE]}: what a maintainer needs to know of an error, and nothing about anyone. */
final class ReportCommand implements Command {
  private static final int BEFORE = 80;
  private static final int AFTER = 20;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Writes a Markdown report of an error that is not known, or was taken for another one:",
            "versions, facts of the machine, the lines around the error, fingerprint, nearest entries.",
            "Names, addresses and tokens are taken out, and the report says how many.");
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..1")
            .type(String.class)
            .description("The log; standard input when absent.")
            .build());
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    String name = options.word(0, Inputs.STDIN);
    if (name.equals(Inputs.STDIN) && console.inputIsTerminal()) {
      throw new UserError("nothing to read: name the log, or pipe it in");
    }
    MachineFacts machine = machine(options, console);
    KnowledgeBases.Loaded loaded = KnowledgeBases.load(options, console);
    LogTail log = LogTail.of(name, console);
    Diagnoser diagnoser = new Diagnoser(loaded.kb(), machine);
    InputResult result = diagnoser.diagnose(log.open(), fileName(name));
    Platform platform = diagnoser.facts(log.open());
    Excerpt excerpt = Excerpt.around(log.lines(), errorLine(result) - 1, BEFORE, AFTER);
    StringBuilder markdown = new StringBuilder();
    new IssueReport(
            Version.tool(loaded.kb()),
            result,
            excerpt.first() + log.dropped() + 1,
            excerpt.lines(),
            facts(platform),
            platform.notes())
        .write(markdown);
    Redactor redactor = LocalNames.redactor(console);
    redactor.learn(log.text());
    Redacted redacted = redactor.redact(markdown.toString());
    console.out().print(redacted.text());
    console.out().print(IssueReport.note(redacted.summary()));
    return loaded.broken() ? ExitStatus.TROUBLE : ExitStatus.FOUND;
  }

  /** A report is read elsewhere: the machine belongs in it unless the user says no. */
  private static MachineFacts machine(Options options, Console console) throws IOException {
    boolean told = options.has("--no-probe") || options.has("--platform");
    return told ? MachineFacts.of(options, console) : MachineFacts.live();
  }

  /** Directories of the path say more about its owner than about the error. */
  private static String fileName(String name) {
    Path last = Path.of(name).getFileName();
    return last == null ? name : last.toString();
  }

  private static int errorLine(InputResult result) {
    return switch (result.status()) {
      case DIAGNOSED -> (int) result.diagnoses().get(0).evidence().get(0).line();
      case UNKNOWN -> (int) result.unknown().line();
      case CLEAN -> Integer.MAX_VALUE;
    };
  }

  private static List<IssueReport.Row> facts(Platform platform) {
    List<IssueReport.Row> rows = new ArrayList<>();
    for (Fact.Known fact : platform.known()) {
      rows.add(new IssueReport.Row(fact.name(), FactText.of(fact), fact.source()));
    }
    return rows;
  }
}
