package dev.faultline.cli;

import dev.faultline.check.draft.Draft;
import dev.faultline.check.draft.DraftFile;
import dev.faultline.kb.KbException;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Findings;
import dev.faultline.match.Matcher;
import dev.faultline.text.redact.Redacted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code kb new --from LOG}: the first draft of an entry, with the redacted log as its example. */
final class KbNewCommand implements Command {
  /** The error and what led to it; all of it is redacted, which takes a second per MiB. */
  private static final int LIMIT = 1024 * 1024;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Drafts an entry from the log of an error that is not known: finds the error line, masks",
            "what varies, proposes a pattern, and takes the redacted log as the first example. What only",
            "a person can tell is marked FILL IN, and kb check names it.");
    spec.addOption(
        OptionSpec.builder("--from")
            .paramLabel("LOG")
            .required(true)
            .type(String.class)
            .arity("1")
            .description("The log; - is standard input.")
            .build());
    spec.addOption(
        Specs.text("--id", "CATEGORY/SLUG", "The entry's id; made from the message when absent."));
    spec.addOption(
        OptionSpec.builder("--line")
            .paramLabel("N")
            .type(Integer.class)
            .arity("1")
            .description("The line that is the error, where another one looks more like it.")
            .build());
    spec.addOption(
        OptionSpec.builder("--into")
            .paramLabel("DIR")
            .type(Path.class)
            .arity("1")
            .description(
                "The knowledge base to write to: ./kb where there is one, else the user's own.")
            .build());
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    String from = options.value("--from", Inputs.STDIN);
    LogTail log;
    try (InputStream in = Inputs.open(from, console)) {
      log = LogTail.read(in, LIMIT);
    }
    Redacted redacted = LocalNames.redactor(console).redact(log.text());
    List<String> lines = new ArrayList<>(Arrays.asList(redacted.text().split("\n", -1)));
    lines.replaceAll(Excerpt::clean);
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    if (lines.isEmpty()) {
      throw new UserError(from + ": is empty");
    }
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    int number = errorLine(options, lines, kb, console);
    Draft draft;
    try {
      draft = Draft.of(lines, number);
    } catch (KbException e) {
      throw new UserError(
          "line "
              + number
              + " has no text that is long enough to look for; name another one with --line N",
          e);
    }
    String id = DraftId.of(options.value("--id", null), draft.message(), kb);
    Path file = write(directory(options, console), id, new DraftFile(draft).json());
    console.out().println(file);
    console.tell("drafted " + id + " from line " + (log.dropped() + number));
    if (!redacted.summary().isEmpty()) {
      console.tell("removed " + redacted.summary());
    }
    for (String step : DraftFile.nextSteps(file.toString())) {
      console.err().println("  next: " + step);
    }
    return ExitStatus.FOUND;
  }

  /** The line told by the user, or the one that the matcher takes for the error. */
  private static int errorLine(
      Options options, List<String> lines, KnowledgeBase kb, Console console) throws IOException {
    Integer told = options.value("--line", null);
    if (told != null) {
      if (told < 1 || told > lines.size()) {
        throw new UserError("--line " + told + ": the log has " + lines.size() + " lines");
      }
      return told;
    }
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Findings findings = new Matcher(kb).match(new ByteArrayInputStream(text));
    if (!findings.chains().isEmpty()) {
      String known = findings.chains().get(0).cause().entry().id();
      console.tell(known + " already matches this log; is it another fault?");
      return (int) findings.chains().get(0).cause().evidence().get(0).line();
    }
    if (findings.error() == null) {
      console.tell("no line looks like an error; took the last one");
      return lines.size();
    }
    return (int) findings.error().line();
  }

  private static Path directory(Options options, Console console) {
    Path told = options.value("--into", null);
    if (told != null) {
      return told;
    }
    Path here = Path.of("kb");
    return Files.isDirectory(here.resolve("entries"))
        ? here
        : Directories.of(console).knowledgeBase().toPath();
  }

  private static Path write(Path directory, String id, String json) throws IOException {
    Path file = directory.resolve("entries").resolve(id + ".json");
    Files.createDirectories(file.getParent());
    try {
      return Files.writeString(file, json, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UserError(file + ": is there already; give another --id", e);
    }
  }
}
