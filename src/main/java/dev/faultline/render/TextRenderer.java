package dev.faultline.render;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import java.io.IOException;

/** The answer for a person: one cause in one screen, with commands to copy. */
public final class TextRenderer implements Renderer {
  private static final String NOTHING =
      "Nothing came in. Errors go to stderr: add 2>&1, or use faultline run -- CMD";

  private final RenderOptions options;

  /** A renderer with fixed options. */
  public TextRenderer(RenderOptions options) {
    this.options = options;
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    Page page = new Page(out, options);
    boolean first = true;
    for (InputResult result : report.results()) {
      if (!first) {
        page.blank();
      }
      first = false;
      switch (result.status()) {
        case DIAGNOSED -> new DiagnosisText(page, options, result).write();
        case UNKNOWN -> new UnknownText(page, result, options.shellFor(result.shell())).write();
        case CLEAN -> clean(page, result);
      }
    }
  }

  private static void clean(Page page, InputResult result) throws IOException {
    String where = result.name().equals("-") ? "the text" : result.name();
    String lines = result.lines() == 1 ? "1 line" : result.lines() + " lines";
    page.line(
        0,
        Span.dim(page.circle() + " "),
        Span.of("No error in " + where + " "),
        Span.dim("(" + lines + ")"));
    if (result.lines() == 0 && result.name().equals("-")) {
      page.prose(2, Span.of(""), Look.DIM, NOTHING);
    }
    for (String note : result.notes()) {
      page.prose(2, Span.of(""), Look.DIM, note);
    }
  }
}
