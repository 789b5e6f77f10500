package dev.faultline.check;

import dev.faultline.kb.Entry;
import dev.faultline.kb.Signature;
import dev.faultline.kb.Step;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the page of an entry must have beyond being well-formed: sources, tests, a date, sentences
 * of a length to read.
 */
final class FormCheck {
  private static final int TITLE = 80;
  private static final int SENTENCES = 3;
  private static final Set<String> REFERENCES =
      Set.of("issue", "pull", "docs", "source", "release", "article");

  /** At the beginning, behind flags that do not make it that of a line. */
  private static final Pattern ANCHOR = Pattern.compile("^(?:\\(\\?[is]+\\))?\\^");

  private final Entry entry;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private FormCheck(Entry entry, String file) {
    this.entry = entry;
    this.file = file;
  }

  static List<Problem> check(Entry entry, String file) {
    FormCheck check = new FormCheck(entry, file);
    check.texts();
    check.anchors();
    check.sources();
    check.tests();
    check.dates();
    return check.problems;
  }

  private void add(String pointer, String message) {
    problems.add(new Problem(file, pointer, message));
  }

  private void texts() {
    if (entry.title().length() > TITLE) {
      add("/title", "has " + entry.title().length() + " characters; at most " + TITLE);
    }
    if (sentences(entry.cause()) > SENTENCES) {
      add("/cause", "has more than " + SENTENCES + " sentences; say it shorter");
    }
    if (entry.steps().isEmpty()) {
      add("/steps", "is empty; say at least what to do or what to paste");
    }
    for (int i = 0; i < entry.references().size(); i++) {
      Entry.Reference reference = entry.references().get(i);
      if (!REFERENCES.contains(reference.type())) {
        add("/references/" + i + "/type", "must be one of " + String.join(", ", REFERENCES));
      }
      if (!reference.url().startsWith("https://")) {
        add("/references/" + i + "/url", "must begin with https://");
      }
    }
  }

  static int sentences(String text) {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean end = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      char next = i + 2 < text.length() ? text.charAt(i + 2) : 'A';
      boolean starts = Character.isUpperCase(next) || next == '$' || next == '`' || next == '[';
      if (end && starts && ".?!".indexOf(text.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }

  /** An example that begins with the line would pass, every real paste would not. */
  private void anchors() {
    for (int i = 0; i < entry.signatures().size(); i++) {
      Signature signature = entry.signatures().get(i);
      if (signature.block() && ANCHOR.matcher(signature.pattern()).find()) {
        add(
            "/signatures/" + i + "/pattern",
            "begins a block with ^, which is the beginning of the text; say (?m:^) for that of a line");
      }
    }
  }

  private void sources() {
    boolean grounded = entry.signatures().stream().anyMatch(s -> s.source() != null);
    // Drivers and macOS are closed: there a page of the maker or a report stands for the source.
    if (!grounded && entry.references().isEmpty()) {
      add(
          "/signatures",
          "no signature has a source; name the upstream file that prints the message, or for closed software a reference");
    }
    for (int i = 0; i < entry.steps().size(); i++) {
      Step step = entry.steps().get(i);
      for (int k = 0; k < step.env().size(); k++) {
        if (step.env().get(k).source() == null) {
          add(
              "/steps/" + i + "/env/" + k,
              step.env().get(k).name() + " has no source; name the upstream file that reads it");
        }
      }
      if (step.source() == null && hasProductFlag(step)) {
        add(
            "/steps/" + i,
            "a command uses a --flag of the product; source names the upstream file that defines it");
      }
    }
  }

  private static boolean hasProductFlag(Step step) {
    for (Map.Entry<String, List<String>> e : step.commands().entrySet()) {
      for (String command : e.getValue()) {
        if (GeneralTools.hasProductFlag(command)) {
          return true;
        }
      }
    }
    return false;
  }

  private void tests() {
    if (entry.examples().size() < 2) {
      add("/examples", "has " + entry.examples().size() + "; at least two of different shape");
    }
    if (entry.counterExamples().isEmpty()) {
      add("/counterExamples", "is empty; give the nearest look-alike");
    }
  }

  private void dates() {
    if (entry.verified() == null) {
      add("/verified", "is missing; say when, against what and how the entry was checked");
      return;
    }
    try {
      LocalDate.parse(entry.verified().on());
    } catch (DateTimeParseException e) {
      add("/verified/on", "must be a day such as 2026-11-22");
    }
  }
}
