package dev.faultline.render;

import dev.faultline.advise.ToolInfo;
import dev.faultline.kb.Code;
import dev.faultline.kb.CodeMatch;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/** What a code means, as JSON: every meaning in full, the most likely first. */
public final class CodeJson {
  private final UnaryOperator<String> titles;

  /**
   * @param titles from an entry's id to its title, null for an id that is not there
   */
  public CodeJson(UnaryOperator<String> titles) {
    this.titles = titles;
  }

  /** Writes one object and a line end. */
  public void render(ToolInfo tool, String asked, List<CodeMatch> matches, Appendable out)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(text, false)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", JsonRenderer.SCHEMA_VERSION);
      JsonRenderer.tool(json, tool);
      json.writeStringProperty("asked", asked);
      json.writeArrayPropertyStart("codes");
      for (CodeMatch match : matches) {
        write(match, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private void write(CodeMatch match, JsonGenerator json) {
    Code code = match.code();
    json.writeStartObject();
    json.writeStringProperty("family", match.family().slug());
    json.writeStringProperty("familyTitle", match.family().title());
    json.writeNumberProperty("value", code.value());
    json.writeStringProperty("shown", match.shown());
    text(json, "name", code.name());
    texts(json, "aliases", code.aliases());
    json.writeBooleanProperty("common", code.common());
    json.writeStringProperty("meaning", code.meaning());
    text(json, "readAs", match.note());
    texts(json, "causes", code.causes());
    text(json, "action", code.action());
    json.writeArrayPropertyStart("entries");
    for (String id : code.entries()) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      text(json, "title", titles.apply(id));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("where", match.family().where());
    json.writeStringProperty("source", match.family().source());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
