package dev.faultline.platform.probe;

/**
 * What a tool answered.
 *
 * @param text its standard output and error in the order written, at most 1 MiB, never null
 * @param exit its exit status, -1 when it did not come to an end
 * @param problem why there is no answer ({@code nvidia-smi not found}), or null when the tool ran
 *     to its end
 */
public record CommandOutput(String text, int exit, String problem) {

  static CommandOutput of(String text, int exit) {
    return new CommandOutput(text, exit, null);
  }

  static CommandOutput failed(String problem) {
    return new CommandOutput("", -1, problem);
  }

  /** Whether the tool ran to its end and was content. */
  boolean succeeded() {
    return problem == null && exit == 0;
  }

  /** Why the answer is of no use, for people. */
  String complaint(String tool) {
    if (problem != null) {
      return problem;
    }
    for (String line : Lines.of(text)) {
      String words = line.strip();
      if (!words.isEmpty()) {
        return tool + ": " + (words.length() > 160 ? words.substring(0, 160) + "…" : words);
      }
    }
    return exit == 0 ? tool + " printed nothing" : tool + " ended with status " + exit;
  }
}
