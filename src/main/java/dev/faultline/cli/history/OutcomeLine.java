package dev.faultline.cli.history;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One outcome as one line of JSON. */
final class OutcomeLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private OutcomeLine() {}

  static String write(Outcome outcome) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("at", outcome.at());
      json.writeStringProperty("id", outcome.id());
      json.writeNumberProperty("step", outcome.step());
      json.writeStringProperty("title", outcome.title());
      json.writeBooleanProperty("helped", outcome.helped());
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** Null for a line that is none: torn by a crash, or of a later version. */
  static Outcome read(String line) {
    String at = null;
    String id = null;
    String title = "";
    int step = 0;
    Boolean helped = null;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "at" -> at = json.getString();
          case "id" -> id = json.getString();
          case "title" -> title = json.getString();
          case "step" -> step = json.getIntValue();
          case "helped" -> helped = json.getBooleanValue();
          default -> json.skipChildren();
        }
      }
      boolean whole = json.currentToken() == JsonToken.END_OBJECT;
      boolean known = at != null && id != null && helped != null && title != null;
      return whole && known ? new Outcome(at, id, step, title, helped) : null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
