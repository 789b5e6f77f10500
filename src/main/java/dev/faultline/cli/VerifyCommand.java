package dev.faultline.cli;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.platform.Platform;
import dev.faultline.platform.probe.CommandOutput;
import dev.faultline.platform.probe.ProcessTools;
import dev.faultline.render.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code verify ID}: runs the read-only verify commands of an entry, and nothing else, after they
 * were shown and agreed to.
 */
final class VerifyCommand implements Command {
  /** "import torch" from a cold disk takes half of it. */
  private static final long LIMIT_MILLIS = 60_000;

  private static final int SHOWN_LINES = 5;
  private static final int SHOWN_COLUMNS = 160;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "Shows the read-only commands that tell whether a fault is gone, runs them after asking,",
            "and compares their output with what the entry expects.",
            "Exit status: 0 fixed, 1 not fixed, 2 cannot tell.");
    spec.addOption(
        OptionSpec.builder("--step")
            .paramLabel("N")
            .type(Integer.class)
            .arity("1")
            .description("Only the check of this step, by its number in the answer.")
            .build());
    spec.addOption(OptionSpec.builder("-y", "--yes").description("Run without asking.").build());
    spec.addOption(
        Specs.text("--from", "LOG", "The log with the fault: its values go into the commands."));
    MachineFacts.addOptions(spec);
    KnowledgeBases.addOptions(spec);
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("The entry.")
            .build());
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    KnowledgeBase.Place place = EntryIds.find(kb, options.word(0, ""));
    List<AdvisedStep> steps = diagnosis(place, kb, options, console).steps();
    List<Verification> checks = checks(steps, options.value("--step", 0));
    if (checks.isEmpty()) {
      throw new UserError(
          "cannot tell: "
              + place.head().id()
              + " has no command that shows it; run your job again");
    }
    for (Verification check : checks) {
      String missing = check.missing();
      String remark = missing == null ? "" : "   (not run: " + missing + " is not known)";
      console.out().println("$ " + Visible.text(check.command()) + remark);
    }
    console.out().flush();
    boolean runnable = checks.stream().anyMatch(check -> check.missing() == null);
    if (runnable && !options.has("--yes") && !agrees(options, console)) {
      console.out().println("cannot tell: nothing was run");
      return ExitStatus.TROUBLE;
    }
    return verdict(checks, console);
  }

  private static int verdict(List<Verification> checks, Console console) {
    List<Verification.Result> results = new ArrayList<>();
    for (Verification check : checks) {
      Verification.Result result = check.run(command -> shell(command, console));
      results.add(result);
      print(check, result, console);
    }
    Verification.Finding sum = Verification.sum(results);
    boolean disagree =
        sum == Verification.Finding.CANNOT_TELL
            && results.stream().anyMatch(r -> r.finding() != Verification.Finding.CANNOT_TELL);
    String hint = disagree ? ": the checks disagree; --step N takes that of the step you did" : "";
    console.out().println(sum.words() + hint);
    return switch (sum) {
      case FIXED -> 0;
      case NOT_FIXED -> 1;
      case CANNOT_TELL -> 2;
    };
  }

  private static Diagnosis diagnosis(
      KnowledgeBase.Place place, KnowledgeBase kb, Options options, Console console)
      throws IOException {
    MachineFacts machine = MachineFacts.of(options, console);
    String from = options.value("--from", null);
    if (from == null) {
      return EntryAdvice.of(place.entry(), kb, machine.with(Platform.EMPTY)).diagnoses().get(0);
    }
    InputResult result;
    try (InputStream in = Inputs.open(from, console)) {
      result = new Diagnoser(kb, machine).diagnose(in, from);
    }
    for (Diagnosis diagnosis : result.diagnoses()) {
      if (diagnosis.id().equals(place.head().id())) {
        return diagnosis;
      }
    }
    throw new UserError("--from " + from + ": " + place.head().id() + " is not in this log");
  }

  private static List<Verification> checks(List<AdvisedStep> steps, int only) {
    if (only < 0 || only > steps.size()) {
      throw new UserError("--step " + only + ": the answer has steps 1 to " + steps.size());
    }
    Map<String, Verification> checks = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      AdvisedStep.Verify verify = steps.get(i).verify();
      if (verify != null && (only == 0 || only == i + 1)) {
        Verification.merge(Verification.of(i + 1, verify), checks);
      }
    }
    return new ArrayList<>(checks.values());
  }

  private static boolean agrees(Options options, Console console) throws IOException {
    boolean taken = Inputs.STDIN.equals(options.value("--from", null));
    if (taken || !console.inputIsTerminal()) {
      throw new UserError("cannot ask here whether to run this; --yes runs it without asking");
    }
    console.err().print("Run this? [y/N] ");
    console.err().flush();
    StringBuilder answer = new StringBuilder();
    for (int c = console.in().read(); c >= 0 && c != '\n'; c = console.in().read()) {
      answer.append((char) c);
    }
    String word = answer.toString().strip();
    return word.equalsIgnoreCase("y") || word.equalsIgnoreCase("yes");
  }

  /** Verify commands are lines of a shell: they have pipes and quotes. */
  private static CommandOutput shell(String command, Console console) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    List<String> line =
        windows
            ? List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", command)
            : List.of("sh", "-c", command);
    return new ProcessTools(console.environment(), windows, LIMIT_MILLIS).run(line, Map.of());
  }

  private static void print(Verification check, Verification.Result result, Console console) {
    StringBuilder numbers = new StringBuilder();
    for (int step : check.steps()) {
      numbers.append(numbers.isEmpty() ? "step " : ", ").append(step);
    }
    console.out().println();
    console.out().println(numbers + ": " + Visible.text(check.command()));
    String[] lines = result.output().isEmpty() ? new String[0] : result.output().split("\n");
    for (int i = 0; i < Math.min(SHOWN_LINES, lines.length); i++) {
      String text = Visible.text(lines[i].strip());
      boolean isLong = text.length() > SHOWN_COLUMNS;
      console.out().println("  | " + (isLong ? text.substring(0, SHOWN_COLUMNS) + "…" : text));
    }
    if (lines.length > SHOWN_LINES) {
      console.out().println("  | … " + (lines.length - SHOWN_LINES) + " more lines");
    }
    console.out().println("  " + result.finding().words() + ": " + Visible.text(result.why()));
  }
}
