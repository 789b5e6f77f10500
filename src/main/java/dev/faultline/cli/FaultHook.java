package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.cli.child.CallersLocale;
import dev.faultline.render.JsonRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The user's own command for each new fault: gets the report as JSON on standard input, and the
 * main values as variables. Its output is ours.
 */
final class FaultHook {
  private final String command;

  FaultHook(String command) {
    this.command = command;
  }

  /** Runs it and waits; says on stderr when it fails. */
  void run(Report report, Console console) throws IOException, InterruptedException {
    InputResult result = report.results().get(0);
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    ProcessBuilder builder =
        windows
            ? new ProcessBuilder("cmd", "/c", command)
            : new ProcessBuilder("/bin/sh", "-c", command);
    builder.redirectErrorStream(true);
    CallersLocale.restore(builder.environment());
    builder.environment().put("FAULTLINE_ID", result.diagnoses().get(0).id());
    builder.environment().put("FAULTLINE_TITLE", result.diagnoses().get(0).title());
    builder.environment().put("FAULTLINE_FILE", result.name());
    builder
        .environment()
        .put("FAULTLINE_LINE", Long.toString(result.diagnoses().get(0).evidence().get(0).line()));
    StringBuilder json = new StringBuilder();
    new JsonRenderer(false).render(report, json);
    Process process = builder.start();
    Thread feeder = new Thread(() -> feed(process, json.toString()), "faultline-hook");
    feeder.setDaemon(true);
    feeder.start();
    process.getInputStream().transferTo(console.out());
    console.out().flush();
    int status = process.waitFor();
    if (status != 0) {
      console.tell("--exec ended with status " + status);
    }
  }

  private static void feed(Process process, String json) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(json.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // A command that does not read its input is in its right.
      return;
    }
  }
}
