package dev.faultline.cli;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import java.util.List;

/** Parts of an answer. */
final class AnswerPart {
  private AnswerPart() {}

  /** The diagnosis with these steps, and nothing around them. */
  static Diagnosis of(Diagnosis d, List<AdvisedStep> steps) {
    return new Diagnosis(
        d.id(),
        d.title(),
        d.category(),
        d.role(),
        List.of(),
        d.evidence(),
        d.count(),
        d.confidence(),
        d.cause(),
        steps,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        d.verified());
  }

  /** The result with one diagnosis. */
  static InputResult of(InputResult r, Diagnosis diagnosis) {
    return new InputResult(
        r.name(),
        r.lines(),
        r.bytes(),
        r.status(),
        List.of(diagnosis),
        r.facts(),
        r.shell(),
        null,
        r.notes());
  }
}
