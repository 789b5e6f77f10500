package dev.faultline.render;

import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.ToolInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * SARIF 2.1.0 for code-scanning tools: a rule per entry, a result per cause with the log's line as
 * its place, and fingerprints that stay the same from run to run.
 */
public final class SarifRenderer implements Renderer {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** The rule of errors that no entry knows. */
  static final String UNKNOWN = "unknown-error";

  private static final int HIGHEST_PLAIN = 0x7e;

  @Override
  public void render(Report report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    JsonFactory factory = JsonFactory.builder().highestNonEscapedChar(HIGHEST_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      Map<String, Diagnosis> rules = rules(report);
      driver(json, report.tool(), rules);
      json.writeStringProperty("columnKind", "utf16CodeUnits");
      json.writeArrayPropertyStart("results");
      SarifResult results = new SarifResult(json, rules);
      for (InputResult result : report.results()) {
        results.write(result);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static Map<String, Diagnosis> rules(Report report) {
    Map<String, Diagnosis> rules = new LinkedHashMap<>();
    boolean unknown = false;
    for (InputResult result : report.results()) {
      for (Diagnosis diagnosis : result.diagnoses()) {
        rules.putIfAbsent(diagnosis.id(), diagnosis);
      }
      unknown |= result.unknown() != null;
    }
    if (unknown) {
      rules.put(UNKNOWN, null);
    }
    return rules;
  }

  private static void driver(JsonGenerator json, ToolInfo tool, Map<String, Diagnosis> rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", tool.name());
    json.writeStringProperty("version", tool.version());
    json.writeArrayPropertyStart("rules");
    for (Map.Entry<String, Diagnosis> rule : rules.entrySet()) {
      Diagnosis diagnosis = rule.getValue();
      json.writeStartObject();
      json.writeStringProperty("id", rule.getKey());
      message(json, "shortDescription", diagnosis == null ? "Unknown error" : diagnosis.title());
      if (diagnosis != null) {
        if (!diagnosis.references().isEmpty()) {
          json.writeStringProperty("helpUri", diagnosis.references().get(0).url());
        }
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("tags");
        json.writeString(diagnosis.category());
        json.writeString(diagnosis.role());
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** An object with one member, {@code text}. */
  static void message(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
