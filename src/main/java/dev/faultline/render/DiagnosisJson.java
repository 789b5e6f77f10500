package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Diagnosis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** One element of "diagnoses". */
final class DiagnosisJson {
  private final JsonGenerator json;

  DiagnosisJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Diagnosis diagnosis) {
    json.writeStartObject();
    json.writeStringProperty("id", diagnosis.id());
    json.writeStringProperty("title", diagnosis.title());
    json.writeStringProperty("category", diagnosis.category());
    json.writeStringProperty("role", diagnosis.role());
    texts("aka", diagnosis.aka());
    json.writeArrayPropertyStart("evidence");
    for (Diagnosis.Evidence evidence : diagnosis.evidence()) {
      evidence(evidence);
    }
    json.writeEndArray();
    json.writeNumberProperty("count", diagnosis.count());
    json.writeObjectPropertyStart("confidence");
    word("level", diagnosis.confidence().level());
    texts("because", diagnosis.confidence().because());
    json.writeEndObject();
    json.writeStringProperty("cause", diagnosis.cause());
    StepJson steps = new StepJson(json);
    json.writeArrayPropertyStart("steps");
    for (AdvisedStep step : diagnosis.steps()) {
      steps.write(step);
    }
    for (AdvisedStep step : diagnosis.hiddenSteps()) {
      steps.write(step);
    }
    json.writeEndArray();
    deadEnds(diagnosis);
    symptoms(diagnosis);
    others(diagnosis);
    json.writeEndObject();
  }

  private void evidence(Diagnosis.Evidence evidence) {
    json.writeStartObject();
    json.writeNumberProperty("line", evidence.line());
    json.writeNumberProperty("column", evidence.column());
    json.writeStringProperty("text", evidence.text());
    json.writeObjectPropertyStart("captures");
    for (Map.Entry<String, String> capture : evidence.captures().entrySet()) {
      json.writeStringProperty(capture.getKey(), capture.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void deadEnds(Diagnosis diagnosis) {
    json.writeArrayPropertyStart("deadEnds");
    for (Diagnosis.DeadEnd deadEnd : diagnosis.deadEnds()) {
      json.writeStartObject();
      json.writeStringProperty("advice", deadEnd.advice());
      json.writeStringProperty("why", deadEnd.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void symptoms(Diagnosis diagnosis) {
    json.writeArrayPropertyStart("symptoms");
    for (Diagnosis.Symptom symptom : diagnosis.symptoms()) {
      json.writeStartObject();
      json.writeStringProperty("id", symptom.id());
      json.writeStringProperty("title", symptom.title());
      json.writeStringProperty("role", symptom.role());
      json.writeName("evidence");
      evidence(symptom.evidence());
      json.writeNumberProperty("count", symptom.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void others(Diagnosis diagnosis) {
    json.writeArrayPropertyStart("related");
    for (Diagnosis.Related related : diagnosis.related()) {
      json.writeStartObject();
      json.writeStringProperty("id", related.id());
      json.writeStringProperty("title", related.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("confusedWith");
    for (Diagnosis.LookAlike other : diagnosis.confusedWith()) {
      json.writeStartObject();
      json.writeStringProperty("id", other.id());
      json.writeStringProperty("title", other.title());
      json.writeStringProperty("difference", other.difference());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("references");
    for (Diagnosis.Link link : diagnosis.references()) {
      json.writeStartObject();
      json.writeStringProperty("type", link.type());
      json.writeStringProperty("url", link.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    verified(diagnosis.verified());
  }

  private void verified(Diagnosis.Verified verified) {
    if (verified == null) {
      json.writeNullProperty("verified");
      return;
    }
    json.writeObjectPropertyStart("verified");
    json.writeStringProperty("on", verified.on());
    json.writeStringProperty("against", verified.against());
    json.writeStringProperty("how", verified.how());
    json.writeBooleanProperty("stale", verified.stale());
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void word(String name, Enum<?> value) {
    json.writeStringProperty(name, value.name().toLowerCase(Locale.ROOT));
  }
}
