package dev.faultline.cli.history;

/**
 * What came of a step, as its user told.
 *
 * @param at ISO instant, UTC
 * @param id the entry
 * @param step 1-based number that the step had in the answer; 0 when the user named none
 * @param title the step's title, which stays when numbers change; empty for no step
 * @param helped whether the fault was gone
 */
public record Outcome(String at, String id, int step, String title, boolean helped) {

  /** The ISO day. */
  public String day() {
    return at.length() < 10 ? at : at.substring(0, 10);
  }
}
