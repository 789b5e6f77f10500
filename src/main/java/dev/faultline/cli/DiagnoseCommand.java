package dev.faultline.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The main job: {@code faultline [FILE...]}. */
final class DiagnoseCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Names the fault in a local-AI traceback or log, says why, and prints the fix that fits.",
            "",
            "  python train.py 2>&1 | faultline",
            "  faultline server.log",
            "  faultline --json server.log | jq '.results[0].diagnoses[0].id'",
            "");
    spec.usageMessage()
        .customSynopsis("faultline [OPTIONS] [FILE...]", "       faultline COMMAND [ARG...]");
    Answer.addOptions(spec);
    Answer.addFailOn(spec);
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    spec.addOption(Specs.flag("--no-history", "Neither use nor keep what helped on this machine."));
    spec.addOption(
        picocli.CommandLine.Model.OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and the knowledge base's size and date.")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Logs, plain or gzip; - or none is standard input.")
            .build());
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws Exception {
    return new DiagnoseJob(console).run(options);
  }
}
