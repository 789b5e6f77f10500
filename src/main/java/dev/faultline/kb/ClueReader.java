package dev.faultline.kb;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the clue files of {@code kb/facts}. */
public final class ClueReader {
  private ClueReader() {}

  static List<Clue> read(byte[] json, String file) throws KbException {
    JsonTree root = JsonTree.parse(json, 0, json.length, file);
    List<Clue> clues = new ArrayList<>();
    for (JsonTree item : root.items("clues")) {
      clues.add(clue(item));
    }
    return clues;
  }

  static Clue readOne(byte[] json, String file) throws KbException {
    return clue(JsonTree.parse(json, 0, json.length, file));
  }

  private static Clue clue(JsonTree item) throws KbException {
    boolean block = item.text("scope", "line").equals("block");
    return new Clue(
        new Signature(
            item.text("pattern"),
            block,
            item.number("within", block ? 4 : 0),
            item.text("where", null),
            null,
            null,
            null),
        item.textMap("facts"));
  }

  static byte[] write(Clue clue) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("pattern", clue.signature().pattern());
      json.writeStringProperty("scope", clue.signature().block() ? "block" : "line");
      json.writeNumberProperty("within", clue.signature().within());
      if (clue.signature().where() != null) {
        json.writeStringProperty("where", clue.signature().where());
      }
      json.writeObjectPropertyStart("facts");
      for (Map.Entry<String, String> fact : clue.facts().entrySet()) {
        json.writeStringProperty(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
