package dev.faultline.cli;

/** The reader of our output went away; not an error, and nothing to say. */
final class BrokenPipe extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
