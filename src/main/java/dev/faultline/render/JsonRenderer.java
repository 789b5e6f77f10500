package dev.faultline.render;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.ToolInfo;
import java.io.IOException;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The report as JSON, as docs/report.schema.json describes it. Everything is in it, whatever the
 * options of the text say. The output is pure ASCII: no charset and no terminal can do anything to
 * it, and every character of a log is in it as an escape.
 */
public final class JsonRenderer implements Renderer {
  /** Fields are only ever added; a change of meaning would change this. */
  public static final String SCHEMA_VERSION = "1";

  /** DEL and everything above ASCII is escaped too. */
  private static final int HIGHEST_PLAIN = 0x7e;

  private final boolean indented;

  /**
   * @param indented for people; otherwise the report is one line
   */
  public JsonRenderer(boolean indented) {
    this.indented = indented;
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text, indented)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
      tool(json, report.tool());
      json.writeArrayPropertyStart("results");
      for (InputResult result : report.results()) {
        new ResultJson(json).write(result);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  /** Writes ASCII only, whatever the texts hold. */
  static JsonGenerator generator(StringWriter text, boolean indented) {
    JsonFactory factory = JsonFactory.builder().highestNonEscapedChar(HIGHEST_PLAIN).build();
    return factory.createGenerator(indented ? new Indented() : ObjectWriteContext.empty(), text);
  }

  static void tool(JsonGenerator json, ToolInfo tool) {
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", tool.name());
    json.writeStringProperty("version", tool.version());
    json.writeObjectPropertyStart("kb");
    json.writeNumberProperty("entries", tool.entries());
    json.writeStringProperty("date", tool.date());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    /** Line feeds on every system: the bytes of a report do not hang on where it was made. */
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
