package dev.faultline.cli;

import dev.faultline.text.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the user named as input. */
final class Inputs {
  /** Names standard input. */
  static final String STDIN = "-";

  private Inputs() {}

  /**
   * The decoded text of a file or of standard input.
   *
   * @throws UserError when there is no such file, or it cannot be read
   */
  static InputStream open(String name, Console console) throws IOException {
    if (name.equals(STDIN)) {
      return Decoder.open(console.in(), "standard input");
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new UserError(name + ": is a directory; faultline triage reads directories");
    }
    try {
      return Decoder.open(Files.newInputStream(path), name);
    } catch (NoSuchFileException e) {
      throw new UserError(name + ": no such file", e);
    } catch (AccessDeniedException e) {
      throw new UserError(name + ": permission denied", e);
    }
  }
}
