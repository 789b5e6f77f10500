package dev.faultline.render;

import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.UnknownError;
import dev.faultline.advise.UsedFact;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** One element of "results". */
final class ResultJson {
  private final JsonGenerator json;

  ResultJson(JsonGenerator json) {
    this.json = json;
  }

  void write(InputResult result) {
    json.writeStartObject();
    json.writeObjectPropertyStart("input");
    json.writeStringProperty("name", result.name());
    json.writeNumberProperty("lines", result.lines());
    json.writeNumberProperty("bytes", result.bytes());
    json.writeEndObject();
    json.writeStringProperty("status", result.status().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("shell", result.shell().word());
    json.writeArrayPropertyStart("diagnoses");
    for (Diagnosis diagnosis : result.diagnoses()) {
      new DiagnosisJson(json).write(diagnosis);
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("facts");
    for (Map.Entry<String, UsedFact> fact : result.facts().entrySet()) {
      json.writeObjectPropertyStart(fact.getKey());
      value(fact.getValue());
      json.writeStringProperty("source", fact.getValue().source());
      json.writeEndObject();
    }
    json.writeEndObject();
    unknown(result.unknown());
    json.writeArrayPropertyStart("notes");
    for (String note : result.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Numbers and sizes as numbers (sizes in bytes), true/false as such, the rest as text. */
  private void value(UsedFact fact) {
    if (fact.flag() != null) {
      json.writeBooleanProperty("value", fact.flag());
    } else if (fact.number() == null) {
      json.writeStringProperty("value", fact.text());
    } else if (fact.number() == Math.rint(fact.number())) {
      json.writeNumberProperty("value", fact.number().longValue());
    } else {
      json.writeNumberProperty("value", fact.number());
    }
    json.writeStringProperty("text", fact.text());
  }

  private void unknown(UnknownError error) {
    if (error == null) {
      json.writeNullProperty("unknown");
      return;
    }
    json.writeObjectPropertyStart("unknown");
    json.writeStringProperty("fingerprint", error.fingerprint().hash());
    json.writeStringProperty("masked", error.fingerprint().masked());
    json.writeNumberProperty("line", error.line());
    json.writeNumberProperty("column", error.column());
    json.writeStringProperty("text", error.text());
    json.writeArrayPropertyStart("nearest");
    for (UnknownError.Nearest nearest : error.nearest()) {
      json.writeStartObject();
      json.writeStringProperty("id", nearest.id());
      json.writeStringProperty("title", nearest.title());
      json.writeNumberProperty("similarity", nearest.similarity());
      json.writeStringProperty("difference", nearest.difference());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
