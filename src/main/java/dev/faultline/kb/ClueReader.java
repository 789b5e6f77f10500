package dev.faultline.kb;

import java.util.List;

/** Reads the clue files of {@code kb/facts}. */
public final class ClueReader {
  private ClueReader() {}

  /** The clues of a file, each as it stands there. */
  static List<JsonTree> read(byte[] json, String file) throws KbException {
    return JsonText.parse(json, 0, json.length, file).items("clues");
  }

  static Clue clue(JsonTree item) throws KbException {
    boolean block = item.text("scope", "line").equals("block");
    return new Clue(
        new Signature(
            item.text("pattern"),
            block,
            item.number("within", block ? 4 : 0),
            List.of(),
            List.of(),
            item.text("where", null),
            null,
            null,
            null),
        item.textMap("facts"));
  }
}
