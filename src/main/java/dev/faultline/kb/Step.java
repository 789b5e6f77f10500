package dev.faultline.kb;

import java.util.List;
import java.util.Map;

/**
 * One fix.
 *
 * @param when condition over captures, derived values and facts; null means always
 * @param why one sentence with {@code ${name}} templates, or null
 * @param commands shell ({@code posix}, {@code powershell}, {@code cmd}) to command lines
 * @param code lines to change in the user's program or configuration
 * @param source upstream file of the product's own flags, or null
 * @param verify null when nothing read-only can tell
 */
public record Step(
    String title,
    String when,
    String why,
    Map<String, List<String>> commands,
    List<String> code,
    List<EnvVar> env,
    Risk risk,
    Entry.Source source,
    Verify verify) {

  /** A condition that puts a step among those whose condition is true, in the file's order. */
  public static final String ALWAYS = "true";

  /** What a step can do to the machine. */
  public enum Risk {
    READ_ONLY,
    REVERSIBLE,
    DESTRUCTIVE
  }

  /** An environment variable to set; {@code value} null means: unset it. */
  public record EnvVar(String name, String value, String effect, Entry.Source source) {}

  /** A read-only command and the RE2 pattern its output shows once the fault is gone. */
  public record Verify(String command, String expect) {}
}
