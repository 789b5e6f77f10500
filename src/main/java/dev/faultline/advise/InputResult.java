package dev.faultline.advise;

import java.util.List;
import java.util.Map;

/**
 * What came of one input.
 *
 * @param name as the user gave it, {@code -} for standard input
 * @param lines physical lines read
 * @param bytes bytes read
 * @param diagnoses the deepest cause first; empty unless diagnosed
 * @param facts the facts that the advice used, by name
 * @param shell the shell of the machine that the input is about
 * @param unknown the line nobody knows; null unless the status is unknown
 * @param notes sentences about how the answer was made, mostly none
 */
public record InputResult(
    String name,
    long lines,
    long bytes,
    Status status,
    List<Diagnosis> diagnoses,
    Map<String, UsedFact> facts,
    Shell shell,
    UnknownError unknown,
    List<String> notes) {

  /** The answer in one word. */
  public enum Status {
    DIAGNOSED,
    UNKNOWN,
    CLEAN
  }

  /**
   * A result of an advice.
   *
   * @param unknown the line that looks like an error, null when there is none; ignored when
   *     something was diagnosed
   */
  public static InputResult of(
      String name, long lines, long bytes, Advice advice, UnknownError unknown) {
    boolean diagnosed = !advice.diagnoses().isEmpty();
    Status status = diagnosed ? Status.DIAGNOSED : unknown == null ? Status.CLEAN : Status.UNKNOWN;
    return new InputResult(
        name,
        lines,
        bytes,
        status,
        advice.diagnoses(),
        advice.facts(),
        advice.shell(),
        diagnosed ? null : unknown,
        List.of());
  }

  /** The same with sentences about how the answer was made: a probe that was not used, and why. */
  public InputResult withNotes(List<String> sentences) {
    return new InputResult(
        name, lines, bytes, status, diagnoses, facts, shell, unknown, List.copyOf(sentences));
  }
}
