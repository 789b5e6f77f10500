package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Shell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One diagnosis in Markdown. */
final class DiagnosisMarkdown {
  private final Appendable out;
  private final RenderOptions options;
  private final InputResult result;
  private final Shell shell;

  DiagnosisMarkdown(Appendable out, RenderOptions options, InputResult result) {
    this.out = out;
    this.options = options;
    this.result = result;
    this.shell = options.shellFor(result.shell());
  }

  void write(Diagnosis diagnosis) throws IOException {
    out.append("### ").append(Markdown.text(diagnosis.title())).append("\n\n");
    Diagnosis.Evidence evidence = diagnosis.evidence().get(0);
    out.append(Markdown.code(diagnosis.id()));
    if (evidence.line() > 0) {
      out.append(" at ").append(MarkdownRenderer.place(result, evidence.line()));
    }
    out.append(diagnosis.count() > 1 ? ", " + diagnosis.count() + " times" : "").append("\n\n");
    block(out, "text", evidence.text());
    out.append("**Why** ").append(Markdown.text(diagnosis.cause())).append("\n\n");
    if (diagnosis.isWrapper()) {
      out.append("This line only reports a failure elsewhere: paste the log above it.\n\n");
    }
    int number = 1;
    for (AdvisedStep step : diagnosis.steps()) {
      step(number++, step);
    }
    for (Diagnosis.DeadEnd deadEnd : diagnosis.deadEnds()) {
      item("Does not help", deadEnd.advice() + ": " + deadEnd.why());
    }
    for (Diagnosis.Symptom symptom : diagnosis.symptoms()) {
      item("Also seen", symptom.title() + ", line " + symptom.evidence().line());
    }
    for (Diagnosis.Related related : diagnosis.related()) {
      item("See also", related.title() == null ? related.id() : related.title());
    }
    if (options.all()) {
      for (Diagnosis.Link link : diagnosis.references()) {
        out.append("- **Source** <").append(link.url()).append(">\n");
      }
    }
    Diagnosis.Verified verified = diagnosis.verified();
    if (verified != null) {
      item("Checked", verified.on() + " against " + verified.against());
    }
    out.append('\n');
  }

  private void item(String label, String text) throws IOException {
    out.append("- **").append(label).append("** ").append(Markdown.text(text)).append('\n');
  }

  private void step(int number, AdvisedStep step) throws IOException {
    out.append(number + ". **").append(Markdown.text(step.title())).append("**");
    if (step.risk().equals("destructive")) {
      out.append(" (destructive)");
    }
    if (step.applies() == Applies.UNKNOWN) {
      out.append(", if ").append(Markdown.text(step.condition()));
    }
    if (step.because() != null) {
      out.append(step.applies() == Applies.YES && step.condition() != null ? ", fits: " : ". ")
          .append(Markdown.text(step.because()));
    }
    out.append("\n\n");
    List<String> lines = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (AdvisedStep.Command command : StepCommands.of(step, shell)) {
      (command.shell() == shell ? lines : elsewhere).add(command.run());
    }
    for (AdvisedStep.Variable variable : step.env()) {
      String statement = EnvSyntax.statement(shell, variable, false);
      if (statement != null) {
        lines.add(statement);
      }
    }
    indented(shell == Shell.POSIX ? "sh" : shell == Shell.CMD ? "bat" : "powershell", lines);
    indented("sh", elsewhere);
    for (AdvisedStep.Variable variable : step.env()) {
      if (variable.effect() != null) {
        out.append("   ").append(Markdown.code(variable.name())).append(": ");
        out.append(Markdown.text(variable.effect())).append("\n\n");
      }
    }
    indented("", step.code());
    if (step.verify() != null) {
      out.append("   Then check: ").append(Markdown.code(step.verify().command())).append("\n\n");
    }
  }

  /** A block that belongs to the numbered item above it. */
  private void indented(String language, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    String fence = Markdown.fence(String.join("\n", lines));
    out.append("   ").append(fence).append(language).append('\n');
    for (String line : lines) {
      out.append("   ").append(Visible.text(line)).append('\n');
    }
    out.append("   ").append(fence).append("\n\n");
  }

  /** A line of the log in a block of its own. */
  static void block(Appendable out, String language, String line) throws IOException {
    String fence = Markdown.fence(line);
    out.append(fence).append(language).append('\n');
    out.append(Visible.text(line)).append('\n').append(fence).append("\n\n");
  }
}
