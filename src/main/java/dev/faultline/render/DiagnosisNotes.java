package dev.faultline.render;

import dev.faultline.advise.Confidence;
import dev.faultline.advise.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands at the foot of a diagnosis, in its fixed order. */
final class DiagnosisNotes {
  /** What followed is of interest, but the screen belongs to the cause. */
  private static final int MAX_SYMPTOMS = 4;

  private static final int MAX_DEAD_ENDS = 2;

  private static final int MAX_RELATED = 4;

  private final boolean all;

  /**
   * @param all whether what only a curious reader wants is in
   */
  DiagnosisNotes(boolean all) {
    this.all = all;
  }

  /**
   * One item.
   *
   * @param label neighbours may share it
   * @param more a sentence of its own below the text, or null
   */
  record Note(String label, String text, String more) {
    Note(String label, String text) {
      this(label, text, null);
    }
  }

  List<Note> of(Diagnosis diagnosis) {
    List<Note> notes = new ArrayList<>();
    deadEnds(diagnosis.deadEnds(), notes);
    symptoms(diagnosis.symptoms(), notes);
    doubts(diagnosis, notes);
    if (!diagnosis.related().isEmpty()) {
      notes.add(new Note("See also", related(diagnosis)));
    }
    if (all) {
      for (Diagnosis.Link link : diagnosis.references()) {
        notes.add(new Note("Sources", link.url()));
      }
    }
    Diagnosis.Verified verified = diagnosis.verified();
    if (verified != null) {
      String how = all && verified.how() != null ? ": " + verified.how() : "";
      String age = verified.stale() ? " (over a year ago; it may have changed)" : "";
      notes.add(new Note("Checked", verified.on() + age + " against " + verified.against() + how));
    }
    return notes;
  }

  private void deadEnds(List<Diagnosis.DeadEnd> deadEnds, List<Note> notes) {
    int shown = all ? deadEnds.size() : Math.min(MAX_DEAD_ENDS, deadEnds.size());
    for (Diagnosis.DeadEnd deadEnd : deadEnds.subList(0, shown)) {
      notes.add(new Note("Does not help", deadEnd.advice(), deadEnd.why()));
    }
    if (shown < deadEnds.size()) {
      notes.add(
          new Note("Does not help", "and " + (deadEnds.size() - shown) + " more, with --all"));
    }
  }

  private void symptoms(List<Diagnosis.Symptom> symptoms, List<Note> notes) {
    int shown = all ? symptoms.size() : Math.min(MAX_SYMPTOMS, symptoms.size());
    for (Diagnosis.Symptom symptom : symptoms.subList(0, shown)) {
      String place = " (" + symptom.id() + ", line " + symptom.evidence().line() + ")";
      notes.add(new Note("Also seen", symptom.title() + place));
    }
    if (shown < symptoms.size()) {
      String more = symptoms.size() - shown + " more consequences of this fault";
      notes.add(new Note("Also seen", more));
    }
  }

  /** A sure diagnosis needs no reasons, and a wrapper has said its own. */
  private void doubts(Diagnosis diagnosis, List<Note> notes) {
    Confidence confidence = diagnosis.confidence();
    boolean doubtful = confidence.level() != Confidence.Level.HIGH && !diagnosis.isWrapper();
    if (!doubtful && !all) {
      return;
    }
    String level = confidence.level().name().toLowerCase(Locale.ROOT);
    notes.add(new Note("Confidence", level + ": " + String.join("; ", confidence.because())));
    for (Diagnosis.LookAlike other : diagnosis.confusedWith()) {
      notes.add(new Note("Or is it", other.id() + ": " + other.difference()));
    }
  }

  private String related(Diagnosis diagnosis) {
    StringBuilder ids = new StringBuilder();
    int count = diagnosis.related().size();
    int shown = all ? count : Math.min(MAX_RELATED, count);
    for (Diagnosis.Related related : diagnosis.related().subList(0, shown)) {
      ids.append(ids.isEmpty() ? "" : ", ").append(related.id());
    }
    return ids.toString();
  }
}
