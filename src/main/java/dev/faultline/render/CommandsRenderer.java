package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.Shell;
import java.io.IOException;

/**
 * Only commands, one a line, best first: those of the steps that apply, of the first diagnosis of
 * each input. What still needs a value from the reader, and every step that destroys something,
 * comes as a comment: a script must not run it.
 */
public final class CommandsRenderer implements Renderer {
  private final RenderOptions options;

  /**
   * Uses {@code shell}, {@code top} and {@code all}; with {@code all} steps that may apply come
   * too.
   */
  public CommandsRenderer(RenderOptions options) {
    this.options = options;
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    for (InputResult result : report.results()) {
      Shell shell = options.shellFor(result.shell());
      int shown = Math.min(options.top(), result.diagnoses().size());
      for (Diagnosis diagnosis : result.diagnoses().subList(0, shown)) {
        for (AdvisedStep step : diagnosis.steps()) {
          if (step.applies() == Applies.YES || options.all()) {
            write(step, shell, out);
          }
        }
      }
    }
  }

  private static void write(AdvisedStep step, Shell shell, Appendable out) throws IOException {
    boolean held = step.risk().equals("destructive");
    for (AdvisedStep.Command command : StepCommands.of(step, shell)) {
      boolean comment = held || !command.needs().isEmpty() || command.shell() != shell;
      out.append(comment ? comment(shell) : "").append(Visible.text(command.run())).append('\n');
    }
  }

  private static String comment(Shell shell) {
    return shell == Shell.CMD ? "rem " : "# ";
  }
}
