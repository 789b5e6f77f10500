package dev.faultline.cli.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the outcomes of a fault say to whoever has it again. */
public final class HistoryNotes {
  private static final int MOST = 3;

  private HistoryNotes() {}

  /**
   * Sentences, the newest outcome first: "Step 2 fixed this here on 2026-11-22."
   *
   * @param outcomes of one entry, the oldest first
   * @param steps titles in the order of the present answer: numbers may differ from then
   */
  public static List<String> of(List<Outcome> outcomes, List<String> steps) {
    Map<String, Outcome> latest = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      latest.remove(outcome.title());
      latest.put(outcome.title(), outcome);
    }
    List<Outcome> newest = new ArrayList<>(latest.values());
    List<String> notes = new ArrayList<>();
    for (int i = newest.size() - 1; i >= 0 && notes.size() < MOST; i--) {
      if (newest.get(i).helped()) {
        notes.add(sentence(newest.get(i), steps));
      }
    }
    for (int i = newest.size() - 1; i >= 0 && notes.size() < MOST; i--) {
      if (!newest.get(i).helped()) {
        notes.add(sentence(newest.get(i), steps));
      }
    }
    return notes;
  }

  private static String sentence(Outcome outcome, List<String> steps) {
    String when = " here on " + outcome.day() + ".";
    String verb = outcome.helped() ? " fixed this" : " did not fix this";
    if (outcome.title().isEmpty()) {
      return (outcome.helped() ? "This was fixed" : "This was not fixed") + when;
    }
    int number = steps.indexOf(outcome.title()) + 1;
    String step = number > 0 ? "Step " + number : "\"" + outcome.title() + "\"";
    return step + verb + when;
  }
}
