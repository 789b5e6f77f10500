package dev.faultline.check.draft;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A draft as an entry file, in the layout of the knowledge base's own files. */
public final class DraftFile {
  private final Draft draft;

  public DraftFile(Draft draft) {
    this.draft = draft;
  }

  /** The file's text, ending with a line feed. Every required field is there. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Layout(), text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "../../schema/entry.schema.json");
      fill(json, "title", "the fault, not the message, in up to 80 characters");
      fill(json, "summary", "one sentence for lists and search");
      json.writeStringProperty("role", "root");
      signature(json);
      fill(json, "cause", "what happened, why, in whose limits; at most three sentences");
      steps(json);
      verified(json);
      example(json);
      json.writeArrayPropertyStart("counterExamples");
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void fill(JsonGenerator json, String field, String what) {
    json.writeStringProperty(field, Placeholder.of(what));
  }

  private void signature(JsonGenerator json) {
    json.writeArrayPropertyStart("signatures");
    json.writeStartObject();
    json.writeStringProperty("pattern", draft.pattern());
    if (draft.within() > 0) {
      json.writeStringProperty("scope", "block");
      json.writeNumberProperty("within", draft.within());
    }
    json.writeObjectPropertyStart("source");
    fill(json, "repo", "owner/name of the upstream repository");
    fill(json, "path", "the upstream file that prints the message");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void steps(JsonGenerator json) {
    json.writeArrayPropertyStart("steps");
    json.writeStartObject();
    fill(json, "title", "what to do first; begins with a verb");
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void verified(JsonGenerator json) {
    json.writeObjectPropertyStart("verified");
    fill(json, "on", "the day, such as 2026-11-22");
    fill(json, "against", "product and version");
    fill(json, "how", "what was looked at");
    json.writeEndObject();
  }

  private void example(JsonGenerator json) {
    json.writeArrayPropertyStart("examples");
    json.writeStartObject();
    json.writeStringProperty("name", "as first seen");
    json.writeArrayPropertyStart("log");
    for (String line : draft.log()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeNumberProperty("line", draft.line());
    if (!draft.captures().isEmpty()) {
      json.writeObjectPropertyStart("captures");
      for (Map.Entry<String, String> capture : draft.captures().entrySet()) {
        json.writeStringProperty(capture.getKey(), capture.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  /** What to do with the file, for the person who asked for it. */
  public static List<String> nextSteps(String file) {
    return List.of(
        "replace each \"FILL IN\" in " + file,
        "add a second example of another shape, and the nearest look-alike as a counter-example",
        "faultline kb check " + file);
  }

  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter()
          .withObjectIndenter(indenter)
          .withArrayIndenter(indenter)
          .withSeparators(
              tools.jackson.core.util.Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(tools.jackson.core.util.Separators.Spacing.AFTER));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
