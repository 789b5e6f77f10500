package dev.faultline.render;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The table of faults for scripts: one object, or one line for each fault. */
public final class TriageJson implements TriageRenderer {
  private static final int HIGHEST_PLAIN = 0x7e;

  private final boolean lines;
  private final JsonFactory factory =
      JsonFactory.builder().highestNonEscapedChar(HIGHEST_PLAIN).build();

  /**
   * @param lines whether every fault is an object on a line of its own, without the totals
   */
  public TriageJson(boolean lines) {
    this.lines = lines;
  }

  @Override
  public void render(Triage triage, Appendable out) throws IOException {
    if (!lines) {
      out.append(table(triage, triage.faults())).append('\n');
      return;
    }
    for (Triage.Fault fault : triage.faults()) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
        write(fault, json);
      }
      out.append(text.getBuffer()).append('\n');
    }
  }

  private CharSequence table(Triage triage, List<Triage.Fault> faults) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", JsonRenderer.SCHEMA_VERSION);
      JsonRenderer.tool(json, triage.tool());
      json.writeNumberProperty("files", triage.files());
      json.writeNumberProperty("clean", triage.clean());
      json.writeNumberProperty("notText", triage.skipped());
      json.writeNumberProperty("unreadable", triage.unreadable());
      json.writeArrayPropertyStart("faults");
      for (Triage.Fault fault : faults) {
        write(fault, json);
      }
      json.writeEndArray();
      json.writeNumberProperty("more", triage.more());
      json.writeEndObject();
    }
    return text.getBuffer();
  }

  private static void write(Triage.Fault fault, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", fault.id());
    json.writeStringProperty("title", fault.title());
    json.writeBooleanProperty("known", fault.known());
    json.writeNumberProperty("files", fault.files());
    json.writeNumberProperty("count", fault.count());
    json.writeStringProperty("firstSeen", fault.first().toString());
    json.writeStringProperty("lastSeen", fault.last().toString());
    json.writeStringProperty("seenFrom", fault.exact() ? "log" : "file");
    json.writeObjectPropertyStart("example");
    json.writeStringProperty("file", fault.file());
    json.writeNumberProperty("line", fault.line());
    json.writeStringProperty("text", fault.text());
    json.writeEndObject();
    json.writeEndObject();
  }
}
