package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.cli.child.Child;
import dev.faultline.cli.child.Deaths;
import dev.faultline.cli.child.SearchPath;
import dev.faultline.cli.child.Terminals;
import dev.faultline.cli.child.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code run -- CMD...}: the command as if we were not there, and a diagnosis when it fails. */
final class RunCommand implements Command {
  private static final int INTERRUPTED = 128 + 2;

  /** Whoever read the command's output went away: no failure of the command. */
  private static final int BROKEN_PIPE = 128 + 13;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Runs a command, passes its output through untouched, and diagnoses it on stderr when it fails.",
            "The exit status is the command's own (128 + n when signal n ended it).",
            "",
            "  faultline run -- vllm serve Qwen/Qwen3-8B",
            "  faultline run --tee train.log -- python train.py",
            "");
    spec.usageMessage().customSynopsis("faultline run [OPTIONS] [--] CMD [ARG...]");
    spec.addOption(Specs.flag("--always", "Diagnose the output even when the command succeeds."));
    spec.addOption(
        OptionSpec.builder("--tee")
            .paramLabel("FILE")
            .type(Path.class)
            .arity("1")
            .description("Also write the command's output to this file.")
            .build());
    Answer.addOptions(spec);
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("CMD")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The command and its arguments.")
            .build());
    // From the command's name on, everything is the command's.
    spec.parser().stopAtPositional(true);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws Exception {
    List<String> command = options.words();
    if (command.isEmpty()) {
      throw new UserError("name the command: faultline run -- python train.py");
    }
    Console answering = console.answeringOnError();
    Answer answer = Answer.of(options, answering);
    KnowledgeBases.Loaded loaded = KnowledgeBases.load(options, console);
    int missing = SearchPath.status(command.get(0), console.environment().get("PATH"));
    if (missing != 0) {
      String what = missing == SearchPath.NOT_FOUND ? "command not found" : "cannot be executed";
      console.tell(command.get(0) + ": " + what);
      return missing;
    }
    Diagnoser diagnoser = new Diagnoser(loaded.kb(), MachineFacts.none());
    Transcript transcript = new Transcript();
    TranscriptReader reader = new TranscriptReader(diagnoser, transcript);
    reader.start();
    Path tee = options.value("--tee", null);
    Callable<MachineFacts> machine = MachineFacts.later(options, answering);
    Deaths deaths = Deaths.watch();
    Child child = start(command, console, tee, transcript);
    int status = child.waitFor();
    closeCopy(child, tee, console);
    if (status == 0 && !options.has("--always")) {
      transcript.drop();
      return 0;
    }
    List<String> death = deaths.explain(status);
    for (String line : death) {
      transcript.writeLine(line);
    }
    transcript.end();
    try {
      String name = tee == null ? Inputs.STDIN : tee.toString();
      InputResult result = diagnoser.advise(reader.await(), name, machine.call());
      boolean ended = status == INTERRUPTED || status == BROKEN_PIPE || child.wasInterrupted();
      if (!ended || result.status() == InputResult.Status.DIAGNOSED) {
        print(result, status, death, answer, loaded, answering);
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // The status is a promise about the command, whatever is wrong with us.
      console.tell("the output could not be diagnosed: " + e.getMessage());
    }
    return status;
  }

  private static void print(
      InputResult result,
      int status,
      List<String> death,
      Answer answer,
      KnowledgeBases.Loaded loaded,
      Console answering)
      throws IOException {
    if (result.status() != InputResult.Status.DIAGNOSED) {
      for (String line : death) {
        answering.err().println(line);
      }
      if (!death.isEmpty()) {
        answering.err().println("  $ faultline explain " + status);
      }
      if (death.isEmpty() && status != 0) {
        answering.tell("the command ended with status " + status);
      }
    }
    if (result.status() == InputResult.Status.CLEAN && answer.isForPeople()) {
      // The sentence above says it all.
      return;
    }
    answer.print(new Report(Version.tool(loaded.kb()), List.of(result)), answering);
  }

  private static Child start(List<String> command, Console console, Path tee, Transcript transcript)
      throws IOException {
    OutputStream copy = null;
    if (tee != null) {
      try {
        copy = Files.newOutputStream(tee);
      } catch (IOException e) {
        throw new UserError("--tee " + tee + ": cannot be written", e);
      }
    }
    Terminals terminals =
        new Terminals(
            console.inputIsTerminal(),
            console.outputIsTerminal(),
            console.errorIsTerminal(),
            Terminals.isSameSink());
    return Child.start(
        command,
        terminals,
        console.environment(),
        new Child.Sinks(console.out(), console.err(), copy, transcript));
  }

  private static void closeCopy(Child child, Path tee, Console console) {
    try {
      child.closeCopy();
    } catch (IOException e) {
      console.tell("--tee " + tee + ": not complete: " + e.getMessage());
    }
  }
}
