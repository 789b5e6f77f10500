package dev.faultline.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The clipboard of the terminal, also over ssh: OSC 52. */
final class Clipboard {
  /** xterm takes no more than this in one sequence; others take less or more. */
  private static final int LIMIT = 74_994;

  private Clipboard() {}

  /** Hands the text to the terminal; false when there is none that could take it. */
  static boolean copy(String text, Console console) {
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    if (!console.outputIsTerminal()
        || "dumb".equals(console.environment().get("TERM"))
        || encoded.length() > LIMIT) {
      return false;
    }
    console.out().print("\u001b]52;c;" + encoded + "\u0007");
    return true;
  }
}
