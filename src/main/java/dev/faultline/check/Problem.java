package dev.faultline.check;

/**
 * Something wrong with a file of the knowledge base.
 *
 * @param file path as the user knows it
 * @param pointer JSON pointer of the place, empty for the whole file
 * @param message what is wrong, and what to do
 */
public record Problem(String file, String pointer, String message) {
  @Override
  public String toString() {
    return file + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + message;
  }
}
