package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.Shell;
import java.io.IOException;

/**
 * Workflow commands of GitHub Actions: an error per cause and a warning per unknown error, on the
 * line of the log. GitHub shows ten of each and step; the order is by input, and the first cause of
 * every input comes before the second of any.
 */
public final class GithubRenderer implements Renderer {
  private static final int MOST = 10;

  private final RenderOptions options;

  /** Uses {@code shell}. */
  public GithubRenderer(RenderOptions options) {
    this.options = options;
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    int errors = 0;
    boolean more = true;
    for (int rank = 0; more; rank++) {
      more = false;
      for (InputResult result : report.results()) {
        if (rank >= result.diagnoses().size()) {
          continue;
        }
        more = true;
        if (errors++ < MOST) {
          write(result, result.diagnoses().get(rank), out);
        }
      }
    }
    int warnings = 0;
    for (InputResult result : report.results()) {
      if (result.unknown() != null && warnings++ < MOST) {
        command(out, "warning", result.name(), result.unknown().line(), "Unknown error");
        out.append(data(Visible.text(result.unknown().text())))
            .append("%0AFingerprint ")
            .append(result.unknown().fingerprint().hash())
            .append('\n');
      }
    }
    int left = Math.max(0, errors - MOST) + Math.max(0, warnings - MOST);
    if (left > 0) {
      out.append("::notice title=Faultline::" + left + " more, in the step summary\n");
    }
  }

  private void write(InputResult result, Diagnosis diagnosis, Appendable out) throws IOException {
    Diagnosis.Evidence evidence = diagnosis.evidence().get(0);
    String title = diagnosis.title() + " (" + diagnosis.id() + ")";
    command(out, "error", result.name(), evidence.line(), title);
    StringBuilder message = new StringBuilder(Visible.text(diagnosis.cause()));
    Shell shell = options.shellFor(result.shell());
    int number = 1;
    for (AdvisedStep step : diagnosis.steps()) {
      message.append('\n').append(number++).append(". ").append(Visible.text(step.title()));
      if (step.applies() == Applies.UNKNOWN) {
        message.append(", if ").append(Visible.text(step.condition()));
      }
      for (AdvisedStep.Command command : StepCommands.of(step, shell)) {
        message.append("\n   $ ").append(Visible.text(command.run()));
      }
      for (AdvisedStep.Variable variable : step.env()) {
        String statement = EnvSyntax.statement(shell, variable, false);
        if (statement != null) {
          message.append("\n   $ ").append(Visible.text(statement));
        }
      }
    }
    out.append(data(message.toString())).append('\n');
  }

  private static void command(Appendable out, String kind, String file, long line, String title)
      throws IOException {
    out.append("::").append(kind).append(' ');
    if (!file.equals("-")) {
      out.append("file=").append(property(Visible.text(file))).append(",line=" + line + ",");
    }
    out.append("title=").append(property(Visible.text(title))).append("::");
  }

  /** As the runner's toolkit escapes messages. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** As the runner's toolkit escapes properties. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
