package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.advise.Confidence;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.Fingerprint;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.UnknownError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The elements of a SARIF run's "results". */
final class SarifResult {
  /** Names the way the value is made: changing that way means changing this name. */
  private static final String FINGERPRINT = "maskedLine/v1";

  private final JsonGenerator json;
  private final List<String> rules;

  SarifResult(JsonGenerator json, Map<String, Diagnosis> rules) {
    this.json = json;
    this.rules = new ArrayList<>(rules.keySet());
  }

  void write(InputResult result) {
    for (Diagnosis diagnosis : result.diagnoses()) {
      write(result, diagnosis);
    }
    if (result.unknown() != null) {
      write(result, result.unknown());
    }
  }

  private void write(InputResult result, Diagnosis diagnosis) {
    Diagnosis.Evidence evidence = diagnosis.evidence().get(0);
    boolean doubtful = diagnosis.confidence().level() == Confidence.Level.LOW;
    begin(diagnosis.id(), doubtful ? "warning" : "error", message(diagnosis));
    json.writeArrayPropertyStart("locations");
    location(result.name(), evidence.line(), evidence.column(), evidence.text(), null);
    json.writeEndArray();
    if (!diagnosis.symptoms().isEmpty()) {
      json.writeArrayPropertyStart("relatedLocations");
      for (Diagnosis.Symptom symptom : diagnosis.symptoms()) {
        Diagnosis.Evidence place = symptom.evidence();
        location(result.name(), place.line(), place.column(), place.text(), symptom.title());
      }
      json.writeEndArray();
    }
    json.writeNumberProperty("occurrenceCount", diagnosis.count());
    end(Fingerprint.of(evidence.text()).hash());
  }

  private void write(InputResult result, UnknownError error) {
    begin(SarifRenderer.UNKNOWN, "warning", error.verdict() + ": " + error.text());
    json.writeArrayPropertyStart("locations");
    location(result.name(), error.line(), error.column(), error.text(), null);
    json.writeEndArray();
    end(error.fingerprint().hash());
  }

  private void begin(String rule, String level, String message) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", rule);
    json.writeNumberProperty("ruleIndex", rules.indexOf(rule));
    json.writeStringProperty("level", level);
    SarifRenderer.message(json, "message", message);
  }

  private void end(String fingerprint) {
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty(FINGERPRINT, fingerprint);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String message(Diagnosis diagnosis) {
    StringBuilder text =
        new StringBuilder(diagnosis.title()).append(". ").append(diagnosis.cause());
    int number = 1;
    for (AdvisedStep step : diagnosis.steps()) {
      text.append('\n').append(number++).append(". ").append(step.title());
      if (step.applies() == Applies.UNKNOWN) {
        text.append(", if ").append(step.condition());
      }
    }
    return text.toString();
  }

  private void location(String name, long line, int column, String text, String message) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(name));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", Math.max(1, line));
    json.writeNumberProperty("startColumn", Math.max(1, column));
    SarifRenderer.message(json, "snippet", text);
    json.writeEndObject();
    json.writeEndObject();
    if (message != null) {
      SarifRenderer.message(json, "message", message);
    }
    json.writeEndObject();
  }

  /** A relative reference for a relative path; readers resolve it against the repository. */
  private static String uri(String name) {
    if (name.equals("-")) {
      return "stdin";
    }
    StringBuilder uri = new StringBuilder();
    if (name.startsWith("/")) {
      uri.append("file://");
    } else if (name.length() > 2 && name.charAt(1) == ':') {
      uri.append("file:///");
    }
    for (byte b : name.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean drive = c == ':' && uri.length() == "file:///C".length();
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0) || drive) {
        uri.append(c);
      } else {
        uri.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        uri.append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return uri.toString();
  }
}
