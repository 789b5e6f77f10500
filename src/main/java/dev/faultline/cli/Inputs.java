package dev.faultline.cli;

import dev.faultline.text.Decoder;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
    // Not Files.newInputStream: channels load thirty classes more.
    try {
      return Decoder.open(new FileInputStream(name), name);
    } catch (FileNotFoundException e) {
      throw new UserError(name + ": " + reason(Path.of(name)), e);
    }
  }

  /** A mistyped command is taken for a file. */
  private static String command(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!(Character.isLetter(word.charAt(i)) || word.charAt(i) == '-')) {
        return "";
      }
    }
    String nearest = Nearest.of(word, Commands.summaries(Commands.rows()).keySet());
    return nearest == null ? "" : ", and no command (did you mean " + nearest + "?)";
  }

  private static String reason(Path path) {
    if (Files.isDirectory(path)) {
      return "is a directory; faultline triage reads directories";
    }
    return Files.exists(path) ? "permission denied" : "no such file" + command(path.toString());
  }
}
