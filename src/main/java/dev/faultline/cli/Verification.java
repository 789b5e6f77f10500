package dev.faultline.cli;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.faultline.advise.AdvisedStep;
import dev.faultline.platform.probe.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One verify command of one or several steps, and what its output says.
 *
 * @param steps numbers of the steps that share it
 * @param expect RE2 pattern that the output shows once the fault is gone; null when the entry has
 *     none
 */
record Verification(List<Integer> steps, String command, String expect) {
  private static final int COMMAND_NOT_FOUND = 127;
  private static final int NOT_EXECUTABLE = 126;

  /** What {@code cmd.exe} ends with for a command that it does not find. */
  private static final int CMD_NOT_FOUND = 9009;

  /** What a check found out. */
  enum Finding {
    FIXED("fixed"),
    NOT_FIXED("not fixed"),
    CANNOT_TELL("cannot tell");

    private final String words;

    Finding(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * @param why one phrase for people
   * @param output what the command printed
   */
  record Result(Finding finding, String why, String output) {}

  static Verification of(int step, AdvisedStep.Verify verify) {
    return new Verification(List.of(step), verify.command(), verify.expect());
  }

  /**
   * A name that stands as {@code <name>} in the command: only a log or a person knows its value.
   */
  String missing() {
    int open = command.indexOf('<');
    while (open >= 0) {
      int end = open + 1;
      while (end < command.length() && isName(command.charAt(end))) {
        end++;
      }
      if (end > open + 1 && end < command.length() && command.charAt(end) == '>') {
        return command.substring(open, end + 1);
      }
      open = command.indexOf('<', open + 1);
    }
    return null;
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
  }

  /** Runs the command, unless it is not complete. */
  Result run(Function<String, CommandOutput> shell) {
    String missing = missing();
    if (missing != null) {
      return new Result(Finding.CANNOT_TELL, "not run: " + missing + " is not known", "");
    }
    if (expect == null) {
      return new Result(Finding.CANNOT_TELL, "not run: the entry does not say what to expect", "");
    }
    return judge(shell.apply(command));
  }

  private Result judge(CommandOutput output) {
    String text = output.text().stripTrailing();
    if (output.problem() != null) {
      return new Result(Finding.CANNOT_TELL, output.problem(), text);
    }
    int exit = output.exit();
    boolean missing = exit == COMMAND_NOT_FOUND || exit == NOT_EXECUTABLE || exit == CMD_NOT_FOUND;
    if (missing || isShellComplaint(text)) {
      return new Result(Finding.CANNOT_TELL, "the command is not there", text);
    }
    boolean shown;
    try {
      shown = Pattern.compile(expect, Pattern.MULTILINE).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return new Result(Finding.CANNOT_TELL, "the entry's pattern is broken", text);
    }
    // A Python that fails to import shows digits too; grep that finds nothing ends with 1.
    boolean content = exit == 0 || exit == 1 && text.isEmpty();
    if (shown && content) {
      return new Result(Finding.FIXED, "shows " + expect, text);
    }
    String status = exit == 0 ? "" : " (status " + exit + ")";
    return new Result(Finding.NOT_FIXED, "does not show " + expect + status, text);
  }

  /**
   * Whether the shell alone speaks, to say that a program is not there: {@code sh: 1: vm_stat: not
   * found}. The status of a pipe is that of its last command.
   */
  private static boolean isShellComplaint(String text) {
    return !text.isEmpty()
        && text.lines().allMatch(line -> line.endsWith("not found") && line.contains("sh: "));
  }

  /** The answer of several checks: what all that could tell agree on. */
  static Finding sum(List<Result> results) {
    Finding sum = Finding.CANNOT_TELL;
    for (Result result : results) {
      if (result.finding() == Finding.CANNOT_TELL || result.finding() == sum) {
        continue;
      }
      if (sum != Finding.CANNOT_TELL) {
        return Finding.CANNOT_TELL;
      }
      sum = result.finding();
    }
    return sum;
  }

  /** The same command of several steps is run once. */
  static void merge(Verification next, Map<String, Verification> byCommand) {
    Verification known = byCommand.get(next.command());
    if (known == null) {
      byCommand.put(next.command(), next);
    } else if (Objects.equals(known.expect(), next.expect())) {
      List<Integer> steps = new ArrayList<>(known.steps());
      steps.addAll(next.steps());
      byCommand.put(
          next.command(), new Verification(List.copyOf(steps), known.command(), known.expect()));
    } else {
      byCommand.put(next.command() + "\n" + next.steps(), next);
    }
  }
}
