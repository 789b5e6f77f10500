package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** One element of "steps". */
final class StepJson {
  private final JsonGenerator json;

  StepJson(JsonGenerator json) {
    this.json = json;
  }

  void write(AdvisedStep step) {
    json.writeStartObject();
    json.writeStringProperty("title", step.title());
    json.writeStringProperty("applies", step.applies().name().toLowerCase(Locale.ROOT));
    // A null becomes null: the fields are always there.
    json.writeStringProperty("condition", step.condition());
    json.writeStringProperty("because", step.because());
    json.writeArrayPropertyStart("commands");
    for (AdvisedStep.Command command : step.commands()) {
      json.writeStartObject();
      json.writeStringProperty("shell", command.shell().word());
      json.writeStringProperty("run", command.run());
      texts("needs", command.needs());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("code", step.code());
    json.writeArrayPropertyStart("env");
    for (AdvisedStep.Variable variable : step.env()) {
      json.writeStartObject();
      json.writeStringProperty("name", variable.name());
      json.writeStringProperty("value", variable.value());
      json.writeStringProperty("effect", variable.effect());
      texts("needs", variable.needs());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("risk", step.risk());
    verify(step.verify());
    json.writeEndObject();
  }

  private void verify(AdvisedStep.Verify verify) {
    if (verify == null) {
      json.writeNullProperty("verify");
      return;
    }
    json.writeObjectPropertyStart("verify");
    json.writeStringProperty("command", verify.command());
    json.writeStringProperty("expect", verify.expect());
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
