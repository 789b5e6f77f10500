package dev.faultline.platform.probe;

import java.util.List;
import java.util.Map;

/** Runs the tools of the machine; tests answer from recordings. */
public interface Tools {
  /**
   * Runs a command to its end.
   *
   * @param command program and arguments; no shell takes part
   * @param variables variables to set for it besides its environment
   * @return never null; a tool that is missing, hangs or cannot start is a {@linkplain
   *     CommandOutput#problem problem}
   */
  CommandOutput run(List<String> command, Map<String, String> variables);
}
