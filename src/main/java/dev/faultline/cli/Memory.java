package dev.faultline.cli;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.cli.history.History;
import dev.faultline.cli.history.HistoryNotes;
import dev.faultline.cli.history.LastDiagnosis;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer and this machine's memory: adds what helped before, and remembers what was answered.
 * An answer never fails for it: a state directory that cannot be read or written is no memory.
 */
final class Memory {
  private final File state;
  private final boolean used;
  private final boolean seen;

  private Memory(File state, boolean used, boolean seen) {
    this.state = state;
    this.used = used;
    this.seen = seen;
  }

  static Memory of(Options options, Console console) {
    boolean used = !options.has("--no-history");
    return new Memory(Directories.of(console).state(), used, console.outputIsTerminal());
  }

  /** The result with a note for each of its faults that this machine had before. */
  InputResult recall(InputResult result) {
    if (!used || result.diagnoses().isEmpty()) {
      return result;
    }
    if (!History.exists(state)) {
      return result;
    }
    History history = new History(state.toPath());
    List<String> notes = new ArrayList<>(result.notes());
    try {
      for (int i = 0; i < result.diagnoses().size(); i++) {
        Diagnosis diagnosis = result.diagnoses().get(i);
        List<String> sentences =
            HistoryNotes.of(history.of(diagnosis.id()), titles(diagnosis.steps()));
        for (String sentence : sentences) {
          notes.add(i == 0 ? sentence : diagnosis.id() + ": " + sentence);
        }
      }
    } catch (IOException unreadable) {
      return result;
    }
    return notes.size() == result.notes().size() ? result : result.withNotes(notes);
  }

  /** Keeps the first diagnosis that a person saw. */
  void remember(List<InputResult> results) {
    for (InputResult result : results) {
      if (used && seen && !result.diagnoses().isEmpty()) {
        Diagnosis diagnosis = result.diagnoses().get(0);
        try {
          new LastDiagnosis(diagnosis.id(), titles(diagnosis.steps())).save(state.toPath());
        } catch (IOException unwritable) {
          return;
        }
        return;
      }
    }
  }

  static List<String> titles(List<AdvisedStep> steps) {
    List<String> titles = new ArrayList<>(steps.size());
    for (AdvisedStep step : steps) {
      titles.add(step.title());
    }
    return titles;
  }
}
