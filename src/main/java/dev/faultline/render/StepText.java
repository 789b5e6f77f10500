package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.advise.Shell;
import java.io.IOException;

/** One step: what to do, why here, and what to copy. */
final class StepText {
  private static final int INDENT = 5;

  private final Page page;
  private final Shell shell;
  private final boolean all;

  StepText(Page page, Shell shell, boolean all) {
    this.page = page;
    this.shell = shell;
    this.all = all;
  }

  void write(int number, AdvisedStep step) throws IOException {
    title(number, step);
    for (AdvisedStep.Command command : StepCommands.of(step, shell)) {
      page.line(INDENT, Span.dim(command.shell().prompt()), Span.bold(command.run()));
    }
    for (AdvisedStep.Variable variable : step.env()) {
      String statement = EnvSyntax.statement(shell, variable, false);
      if (statement != null) {
        page.line(INDENT, Span.dim(shell.prompt()), Span.bold(statement));
      }
    }
    for (String line : step.code()) {
      page.line(INDENT, Span.dim("| "), Span.bold(line));
    }
    if (step.verify() != null) {
      page.line(INDENT, Span.dim("then check: "), Span.of(step.verify().command()));
      if (all && step.verify().expect() != null) {
        page.line(INDENT, Span.dim("which shows: "), Span.of(step.verify().expect()));
      }
    }
  }

  private void title(int number, AdvisedStep step) throws IOException {
    String lead = number < 10 ? number + "  " : number + " ";
    boolean fits =
        step.applies() == Applies.YES && step.condition() != null && step.because() != null;
    String reason = reason(step, fits);
    Look look = step.applies() == Applies.UNKNOWN ? Look.IF : Look.FITS;
    String risk = step.risk().equals("destructive") ? " (destructive)" : "";
    String title = step.title() + risk;
    String joint = " " + page.dash() + " ";
    boolean oneLine = reason != null && page.fits(INDENT + title.length() + joint.length(), reason);
    if (oneLine) {
      page.line(
          2,
          Span.dim(lead),
          Span.bold(step.title()),
          new Span(Look.ALARM, risk),
          Span.dim(joint),
          new Span(look, reason));
    } else {
      page.prose(2, Span.dim(lead), risk.isEmpty() ? Look.BOLD : Look.ALARM, title);
      if (reason != null) {
        page.prose(INDENT, new Span(look, ""), look, reason);
      }
    }
    boolean said = fits || step.because() == null;
    if (!said) {
      page.prose(INDENT, Span.of(""), Look.PLAIN, step.because());
    }
  }

  private static String reason(AdvisedStep step, boolean fits) {
    if (step.applies() == Applies.UNKNOWN) {
      return "if " + step.condition();
    }
    return fits ? "fits: " + step.because() : null;
  }

  /** A step that does not apply, with its reason. */
  void hidden(AdvisedStep step) throws IOException {
    String reason = step.because() == null ? "" : ": " + step.because();
    page.prose(2, Span.dim("-  "), Look.DIM, step.title() + reason);
  }

  /** What a variable does. */
  void effect(AdvisedStep.Variable variable, String label) throws IOException {
    String set =
        variable.value() == null
            ? variable.name() + " (unset)"
            : variable.name() + "=" + variable.value();
    String effect = variable.effect() == null ? "" : variable.effect();
    int column = 2 + label.length();
    if (page.fits(column + set.length() + 3, effect)) {
      page.line(2, Span.bold(label), Span.of(set), Span.dim("   " + effect));
    } else {
      page.line(2, Span.bold(label), Span.of(set));
      page.prose(column, Span.of(""), Look.DIM, effect);
    }
  }
}
