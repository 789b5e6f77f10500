package dev.faultline.render;

import dev.faultline.advise.Shell;

/**
 * How the answer is to look.
 *
 * @param width columns of the terminal; brought to 40 to 120
 * @param colour whether escape sequences may be written
 * @param unicode whether the output's charset has more than ASCII
 * @param all whether to show hidden steps and every detail
 * @param top how many diagnoses of one input are shown in full, at least 1
 * @param shell whose commands are shown; null for the shell of the machine in the log
 */
public record RenderOptions(
    int width, boolean colour, boolean unicode, boolean all, int top, Shell shell) {

  /** 80 columns, no colour, one diagnosis in full. */
  public static final RenderOptions PLAIN = new RenderOptions(80, false, true, false, 1, null);

  /** Brings width and top into their bounds. */
  public RenderOptions {
    width = Math.max(40, Math.min(120, width));
    top = Math.max(1, top);
  }

  /** The shell to use for a result. */
  Shell shellFor(Shell ofResult) {
    return shell == null ? ofResult : shell;
  }
}
