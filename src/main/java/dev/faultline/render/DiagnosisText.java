package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.UsedFact;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The diagnoses of one input. */
final class DiagnosisText {
  /** Where the words behind "Why" and "Env" stand. */
  private static final int TEXT_COLUMN = 6;

  private static final int MAX_OTHERS = 9;

  /** With four steps most answers fit a screen of fifty lines. */
  private static final int MAX_STEPS = 4;

  private final Page page;
  private final RenderOptions options;
  private final InputResult result;
  private final StepText steps;

  DiagnosisText(Page page, RenderOptions options, InputResult result) {
    this.page = page;
    this.options = options;
    this.result = result;
    this.steps = new StepText(page, options.shellFor(result.shell()), options.all());
  }

  void write() throws IOException {
    List<Diagnosis> diagnoses = result.diagnoses();
    int full = Math.min(options.top(), diagnoses.size());
    for (int i = 0; i < full; i++) {
      if (i > 0) {
        page.blank();
      }
      write(diagnoses.get(i));
    }
    if (options.all()) {
      facts();
    }
    for (String note : result.notes()) {
      page.blank();
      page.prose(2, Span.dim("Note  "), Look.DIM, note);
    }
    if (full < diagnoses.size()) {
      page.blank();
      page.line(2, Span.bold("Also in this text"));
      mention(diagnoses.subList(full, diagnoses.size()));
    }
  }

  private void mention(List<Diagnosis> others) throws IOException {
    int shown = options.all() ? others.size() : Math.min(MAX_OTHERS, others.size());
    for (Diagnosis other : others.subList(0, shown)) {
      mention(other);
    }
    if (shown < others.size()) {
      page.line(4, Span.dim("and " + (others.size() - shown) + " more, with --all"));
    }
  }

  private void mention(Diagnosis other) throws IOException {
    String line = "line " + other.evidence().get(0).line();
    page.cutLine(
        2,
        new Span(Look.ALARM, page.bullet() + " "),
        Span.of(other.title() + "  " + other.id() + ", " + line));
  }

  private void write(Diagnosis diagnosis) throws IOException {
    header(diagnosis);
    page.prose(2, Span.bold(label("Why")), Look.PLAIN, diagnosis.cause());
    if (diagnosis.isWrapper()) {
      wrapper(diagnosis);
    }
    writeSteps(diagnosis);
    effects(diagnosis);
    write(new DiagnosisNotes(options.all()).of(diagnosis));
  }

  private void effects(Diagnosis diagnosis) throws IOException {
    String label = "Env";
    for (AdvisedStep step : diagnosis.steps().subList(0, shownSteps(diagnosis))) {
      for (AdvisedStep.Variable variable : step.env()) {
        if (!label.isEmpty()) {
          page.blank();
        }
        steps.effect(variable, label(label));
        label = "";
      }
    }
  }

  private void header(Diagnosis diagnosis) throws IOException {
    page.spread(
        new Span(Look.ALARM, page.bullet() + " "),
        Span.bold(diagnosis.title()),
        Span.dim(diagnosis.id()));
    Diagnosis.Evidence evidence = diagnosis.evidence().get(0);
    if (evidence.line() == 0) {
      page.cutLine(
          2,
          Span.of(""),
          Span.of(evidence.text())); // explained without a log: the summary stands here
    } else {
      String ellipsis = page.safe("…");
      String place = Place.of(result.name(), evidence.line(), page.width() / 3, ellipsis);
      page.cutLine(2, Span.dim(place + "  "), Span.of(evidence.text()));
    }
    if (diagnosis.count() > 1) {
      page.line(2, Span.dim(times(diagnosis)));
    }
    if (options.all()) {
      captures(evidence.captures());
    }
    page.blank();
  }

  private static String times(Diagnosis diagnosis) {
    StringBuilder text =
        new StringBuilder().append(diagnosis.count()).append(" times in this text");
    List<Diagnosis.Evidence> evidence = diagnosis.evidence();
    for (int i = 1; i < evidence.size(); i++) {
      text.append(i == 1 ? ", also line " : ", ").append(evidence.get(i).line());
    }
    return text.toString();
  }

  private void captures(Map<String, String> captures) throws IOException {
    for (Map.Entry<String, String> capture : captures.entrySet()) {
      page.cutLine(4, Span.dim(capture.getKey() + " = "), Span.of(capture.getValue()));
    }
  }

  private void wrapper(Diagnosis diagnosis) throws IOException {
    page.blank();
    page.prose(
        2,
        new Span(Look.IF, label("Note")),
        Look.PLAIN,
        "This message is only a wrapper: it says that something failed, not what. The cause is printed before it. Paste"
            + " the text above line "
            + diagnosis.evidence().get(0).line()
            + ", from the first Traceback or ERROR on, also of other processes.");
  }

  private void writeSteps(Diagnosis diagnosis) throws IOException {
    int shown = shownSteps(diagnosis);
    for (int i = 0; i < shown; i++) {
      page.blank();
      steps.write(i + 1, diagnosis.steps().get(i));
    }
    int more = diagnosis.steps().size() - shown;
    if (more > 0) {
      page.blank();
      page.line(2, Span.dim(more + (more == 1 ? " more step" : " more steps") + ", with --all"));
    }
    if (options.all() && !diagnosis.hiddenSteps().isEmpty()) {
      page.blank();
      page.line(2, Span.bold("Does not apply here"));
      for (AdvisedStep step : diagnosis.hiddenSteps()) {
        steps.hidden(step);
      }
    }
  }

  /** One step alone is not worth hiding. */
  private int shownSteps(Diagnosis diagnosis) {
    int count = diagnosis.steps().size();
    return options.all() || count <= MAX_STEPS + 1 ? count : MAX_STEPS;
  }

  private void write(List<DiagnosisNotes.Note> notes) throws IOException {
    String last = "";
    for (int i = 0; i < notes.size(); i++) {
      DiagnosisNotes.Note note = notes.get(i);
      if (i == 0) {
        page.blank();
      }
      boolean again = note.label().equals(last);
      boolean list =
          again || (i + 1 < notes.size() && notes.get(i + 1).label().equals(note.label()));
      page.note(again ? "" : note.label(), note.text(), list ? 2 : 0);
      if (note.more() != null) {
        page.noteBelow(note.more());
      }
      last = note.label();
    }
  }

  private void facts() throws IOException {
    boolean first = true;
    for (Map.Entry<String, UsedFact> fact : result.facts().entrySet()) {
      if (first) {
        page.blank();
      }
      String text =
          fact.getKey() + " = " + fact.getValue().text() + " (" + fact.getValue().source() + ")";
      page.note(first ? "Facts used" : "", text, 2);
      first = false;
    }
  }

  private static String label(String label) {
    return label + " ".repeat(TEXT_COLUMN - label.length());
  }
}
