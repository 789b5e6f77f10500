package dev.faultline.cli;

import dev.faultline.advise.Adviser;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.PlatformFacts;
import dev.faultline.advise.Report;
import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Chain;
import dev.faultline.match.Evidence;
import dev.faultline.match.Match;
import dev.faultline.platform.Platform;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain ID}: one entry in full, as an answer without a log. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Shows one entry in full: cause, every step and when it applies, dead ends, sources.");
    Answer.addOptions(spec);
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("1")
            .type(String.class)
            .description("An entry's id, a former id, or its last part where that is unique.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult options, Console console) throws Exception {
    Answer answer = Answer.of(options, console);
    MachineFacts machine = MachineFacts.of(options, console);
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    Entry entry = EntryIds.find(kb, options.matchedPositionalValue(0, "")).entry();
    Evidence none = new Evidence(0, 0, entry.summary(), Map.of());
    Match match = new Match(entry, List.of(none), 1, List.of());
    Adviser adviser = new Adviser(new Titles(kb));
    InputResult result =
        InputResult.of(
            entry.id(),
            0,
            0,
            adviser.advise(
                List.of(new Chain(match, List.of())),
                PlatformFacts.of(machine.with(Platform.EMPTY))),
            null);
    answer.print(new Report(Version.tool(kb), List.of(result)), console);
    return ExitStatus.FOUND;
  }
}
