package dev.faultline.cli;

/**
 * Something the user can put right: ends the command with one sentence on stderr and {@link
 * ExitStatus#TROUBLE}.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence names what is wrong, where, and the remedy
   */
  public UserError(String sentence) {
    super(sentence);
  }

  public UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
