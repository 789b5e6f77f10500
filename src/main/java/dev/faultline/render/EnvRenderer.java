package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.Shell;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Only statements that set variables, safe for {@code eval}: every value is a quoted literal. Of
 * the first diagnosis of each input the steps that apply; where two set the same variable, the
 * first. A value with a {@code <name>} still in it is left out.
 */
public final class EnvRenderer implements Renderer {
  private final RenderOptions options;

  /** Uses {@code shell}, {@code top} and {@code all}. */
  public EnvRenderer(RenderOptions options) {
    this.options = options;
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    Set<String> done = new HashSet<>();
    for (InputResult result : report.results()) {
      Shell shell = options.shellFor(result.shell());
      int shown = Math.min(options.top(), result.diagnoses().size());
      for (Diagnosis diagnosis : result.diagnoses().subList(0, shown)) {
        for (AdvisedStep step : diagnosis.steps()) {
          if (step.applies() == Applies.YES || options.all()) {
            write(step, shell, done, out);
          }
        }
      }
    }
  }

  private static void write(AdvisedStep step, Shell shell, Set<String> done, Appendable out)
      throws IOException {
    for (AdvisedStep.Variable variable : step.env()) {
      String statement = EnvSyntax.statement(shell, variable, true);
      if (statement != null && variable.needs().isEmpty() && done.add(variable.name())) {
        out.append(statement).append('\n');
      }
    }
  }
}
