package dev.faultline.render;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import java.io.IOException;
import java.util.List;

/**
 * One line of JSON for each input: a whole report with one result, so that every line fits the same
 * schema as {@link JsonRenderer}'s output.
 */
public final class JsonLinesRenderer implements Renderer {
  private final JsonRenderer line = new JsonRenderer(false);

  @Override
  public void render(Report report, Appendable out) throws IOException {
    for (InputResult result : report.results()) {
      line.render(new Report(report.tool(), List.of(result)), out);
    }
  }
}
