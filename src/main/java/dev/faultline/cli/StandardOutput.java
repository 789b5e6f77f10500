package dev.faultline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * The process's standard output, which remembers why a write failed: a print stream only knows that
 * one did, and a full disk is trouble where a reader that went away is none.
 */
final class StandardOutput extends FileOutputStream {
  private static volatile String problem;

  StandardOutput() {
    super(FileDescriptor.out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      super.write(bytes, from, length);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      // "Broken pipe"; "The pipe is being closed" on Windows.
      if (!reason.toLowerCase(Locale.ROOT).contains("pipe")) {
        problem = reason;
      }
      throw e;
    }
  }

  /** Why the output is not whole; null when it is, or when nobody reads it any more. */
  static String problem() {
    return problem;
  }
}
