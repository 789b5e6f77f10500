package dev.faultline.cli;

/**
 * Exit statuses, with grep's meaning. {@code run} instead ends with the status of the command it
 * ran.
 *
 * <p>These numbers are a promise to scripts.
 */
public final class ExitStatus {
  /** A known fault was found; for other commands: done. */
  public static final int FOUND = 0;

  /** Nothing known was found: an unknown error, or no error at all. */
  public static final int NOT_FOUND = 1;

  /** Trouble: wrong usage, unreadable input, a broken knowledge base. */
  public static final int TROUBLE = 2;

  /** What {@code --fail-on} names was found. */
  public static final int FAILED_ON = 3;

  private ExitStatus() {}
}
