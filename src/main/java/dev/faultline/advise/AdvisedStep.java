package dev.faultline.advise;

import java.util.List;

/**
 * A fix with this error's values in it.
 *
 * @param applies whether its condition holds here
 * @param condition the condition in words, with values; null for a step without one
 * @param because why it fits, or what it depends on; null when there is nothing to say
 * @param commands for every shell that the entry has
 * @param code lines to change in the user's program or configuration
 * @param risk {@code read-only}, {@code reversible} or {@code destructive}
 * @param verify null when nothing read-only can tell
 */
public record AdvisedStep(
    String title,
    Applies applies,
    String condition,
    String because,
    List<Command> commands,
    List<String> code,
    List<Variable> env,
    String risk,
    Verify verify) {

  /** Whether a step's condition holds. */
  public enum Applies {
    YES,
    UNKNOWN,
    NO
  }

  /**
   * A command line to copy.
   *
   * @param needs names that stand as {@code <name>} in it, to be filled in by hand
   */
  public record Command(Shell shell, String run, List<String> needs) {}

  /**
   * An environment variable to set.
   *
   * @param value null means: unset it
   * @param needs names that stand as {@code <name>} in the value
   */
  public record Variable(String name, String value, String effect, List<String> needs) {}

  /**
   * A read-only command and the RE2 pattern its output shows once the fault is gone; that one may
   * be null.
   */
  public record Verify(String command, String expect) {}
}
