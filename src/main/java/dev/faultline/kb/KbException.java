package dev.faultline.kb;

/** A broken knowledge-base file: names the file, the place and the remedy in one sentence. */
public final class KbException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String pointer;

  /**
   * @param file path of the file as the user knows it
   * @param pointer JSON pointer of the place, empty for the whole file
   * @param problem what is wrong and what to do, without a full stop
   */
  public KbException(String file, String pointer, String problem) {
    super(file + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + problem);
    this.file = file;
    this.pointer = pointer;
  }

  public String file() {
    return file;
  }

  /** JSON pointer (RFC 6901) of the place; empty for the whole file. */
  public String pointer() {
    return pointer;
  }
}
