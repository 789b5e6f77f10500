package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Shell;
import java.util.ArrayList;
import java.util.List;

/** The commands of a step for one shell. */
final class StepCommands {
  private StepCommands() {}

  /**
   * Those of the shell; where the entry has none, the POSIX ones, which then use the same words.
   */
  static List<AdvisedStep.Command> of(AdvisedStep step, Shell shell) {
    List<AdvisedStep.Command> commands = only(step, shell);
    return commands.isEmpty() && shell != Shell.POSIX ? only(step, Shell.POSIX) : commands;
  }

  private static List<AdvisedStep.Command> only(AdvisedStep step, Shell shell) {
    List<AdvisedStep.Command> commands = new ArrayList<>();
    for (AdvisedStep.Command command : step.commands()) {
      if (command.shell() == shell) {
        commands.add(command);
      }
    }
    return commands;
  }
}
