package dev.faultline.render;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Shell;
import dev.faultline.advise.ShellQuoting;
import dev.faultline.advise.UnknownError;
import java.io.IOException;

/** An honest "not known", and what to do with it. */
final class UnknownText {
  /** Enough to recognise the line; all of it is in the JSON. */
  private static final int MAX_MASKED = 200;

  private final Page page;
  private final InputResult result;
  private final Shell shell;

  UnknownText(Page page, InputResult result, Shell shell) {
    this.page = page;
    this.result = result;
    this.shell = shell;
  }

  void write() throws IOException {
    UnknownError error = result.unknown();
    page.prose(0, new Span(Look.IF, "? "), Look.BOLD, error.verdict());
    String place = Place.of(result.name(), error.line(), page.width() / 3, page.safe("…"));
    page.cutLine(2, Span.dim(place + "  "), Span.of(error.text()));
    page.blank();
    page.note("Fingerprint", error.fingerprint().hash(), 0);
    String masked =
        Columns.cut(page.safe(error.fingerprint().masked()), MAX_MASKED, page.safe("…"));
    page.note("", Look.DIM, masked, 0);
    String label = "Nearest";
    for (UnknownError.Nearest nearest : error.nearest()) {
      int percent = (int) Math.round(nearest.similarity() * 100);
      page.note(label, nearest.id() + " (" + percent + " % alike): " + nearest.title(), 2);
      page.note("", Look.DIM, nearest.difference(), 0);
      label = "";
    }
    String name = name();
    page.note(
        "Report it",
        name == null
            ? "without names and tokens, ready to post; pipe the text into:"
            : "without names and tokens, ready to post:",
        0);
    String command = "faultline report" + (name == null ? "" : " " + name);
    page.line(5, Span.dim(shell.prompt()), Span.bold(command));
  }

  /** The input as a word for the shell; null when it has no name, or none that can be copied. */
  private String name() {
    String name = result.name();
    if (name.equals("-")) {
      return null;
    }
    return ShellQuoting.isSafe(name) ? name : ShellQuoting.literal(shell, name);
  }
}
