package dev.faultline.cli;

import dev.faultline.advise.Report;
import dev.faultline.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The page that GitHub Actions shows for a step. */
final class StepSummary {
  /** Names the file to append Markdown to. */
  static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummary() {}

  static void append(Renderer markdown, Report report, Console console) throws IOException {
    StringBuilder text = new StringBuilder();
    markdown.render(report, text);
    Files.writeString(
        Path.of(console.environment().get(VARIABLE)),
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
