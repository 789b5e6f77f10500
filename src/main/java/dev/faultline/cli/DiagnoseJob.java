package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.ToolInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What the main command does; knows nothing of picocli, which most calls never load. */
final class DiagnoseJob {
  private final Console console;

  DiagnoseJob(Console console) {
    this.console = console;
  }

  /** Diagnoses the files, or standard input when there are none; or tells the version. */
  int run(Options options) throws IOException {
    if (options.has("--version")) {
      console.out().println(Version.line(KnowledgeBases.load(options, console).kb()));
      return ExitStatus.FOUND;
    }
    List<String> files = new ArrayList<>(options.words());
    if (files.isEmpty()) {
      if (console.inputIsTerminal()) {
        return Repl.open(options, console);
      }
      files.add(Inputs.STDIN);
    }
    Answer answer = Answer.of(options, console);
    Memory memory = Memory.of(options, console);
    MachineFacts machine = MachineFacts.of(options, console);
    KnowledgeBases.Loaded loaded = KnowledgeBases.load(options, console);
    Diagnoser diagnoser = new Diagnoser(loaded.kb(), machine);
    List<InputResult> results = new ArrayList<>();
    boolean trouble = loaded.broken();
    for (String file : files) {
      try (InputStream in = Inputs.open(file, console)) {
        results.add(memory.recall(diagnoser.diagnose(in, file)));
      } catch (UserError | IOException e) {
        console.tell((e instanceof UserError ? "" : file + ": ") + e.getMessage());
        trouble = true;
      }
    }
    ToolInfo tool = Version.tool(loaded.kb());
    if (!results.isEmpty()) {
      answer.print(new Report(tool, results), console);
      memory.remember(results);
    }
    return trouble ? ExitStatus.TROUBLE : answer.status(results);
  }
}
