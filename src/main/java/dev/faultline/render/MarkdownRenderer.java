package dev.faultline.render;

import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.UnknownError;
import java.io.IOException;

/** The answer for an issue, a merge request or a step summary. */
public final class MarkdownRenderer implements Renderer {
  private final RenderOptions options;

  /** Uses {@code all}, {@code top} and {@code shell}. */
  public MarkdownRenderer(RenderOptions options) {
    this.options = options;
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    for (InputResult result : report.results()) {
      switch (result.status()) {
        case DIAGNOSED -> diagnosed(result, out);
        case UNKNOWN -> unknown(result, out);
        case CLEAN ->
            out.append("No error in ")
                .append(name(result))
                .append(" (" + result.lines() + " lines).\n\n");
      }
    }
    out.append("<sub>")
        .append(report.tool().name())
        .append(' ')
        .append(report.tool().version())
        .append(", " + report.tool().entries() + " entries")
        .append(report.tool().date().isEmpty() ? "" : ", " + report.tool().date())
        .append("</sub>\n");
  }

  private void diagnosed(InputResult result, Appendable out) throws IOException {
    int full = Math.min(options.top(), result.diagnoses().size());
    for (Diagnosis diagnosis : result.diagnoses().subList(0, full)) {
      new DiagnosisMarkdown(out, options, result).write(diagnosis);
    }
    if (full < result.diagnoses().size()) {
      out.append("**Also in this text**\n\n");
      for (Diagnosis other : result.diagnoses().subList(full, result.diagnoses().size())) {
        out.append("- ")
            .append(Markdown.text(other.title()))
            .append(" (")
            .append(Markdown.code(other.id()))
            .append(", line " + other.evidence().get(0).line() + ")\n");
      }
      out.append('\n');
    }
  }

  private static void unknown(InputResult result, Appendable out) throws IOException {
    UnknownError error = result.unknown();
    out.append("### ")
        .append(error.verdict())
        .append("\n\n")
        .append(place(result, error.line()))
        .append("\n\n");
    DiagnosisMarkdown.block(out, "text", error.text());
    out.append("- Fingerprint ")
        .append(Markdown.code(error.fingerprint().hash()))
        .append(": ")
        .append(Markdown.code(error.fingerprint().masked()))
        .append('\n');
    for (UnknownError.Nearest nearest : error.nearest()) {
      out.append("- Resembles ")
          .append(Markdown.code(nearest.id()))
          .append(" (")
          .append(Markdown.text(nearest.title()))
          .append("): ")
          .append(Markdown.text(nearest.difference()))
          .append('\n');
    }
    out.append('\n');
  }

  private static String name(InputResult result) {
    return result.name().equals("-") ? "the text" : Markdown.code(result.name());
  }

  /** {@code `train.log:41`}, or {@code line 41} for an input without a name. */
  static String place(InputResult result, long line) {
    return result.name().equals("-") ? "line " + line : Markdown.code(result.name() + ":" + line);
  }
}
