package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Shell;
import java.util.ArrayList;
import java.util.List;

/** The commands of a step for one shell. */
final class StepCommands {
  private StepCommands() {}

  /**
   * Those of the shell; where the entry has none, the POSIX ones: as the shell's own if it runs
   * them, else still as a POSIX shell's.
   */
  static List<AdvisedStep.Command> of(AdvisedStep step, Shell shell) {
    List<AdvisedStep.Command> commands = only(step, shell);
    if (!commands.isEmpty() || shell == Shell.POSIX) {
      return commands;
    }
    for (AdvisedStep.Command command : only(step, Shell.POSIX)) {
      Shell own = UnixCommand.isOne(command.run()) ? Shell.POSIX : shell;
      commands.add(new AdvisedStep.Command(own, command.run(), command.needs()));
    }
    return commands;
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
