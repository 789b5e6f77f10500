package dev.faultline.check;

import dev.faultline.check.draft.Placeholder;
import dev.faultline.kb.Entry;
import java.util.ArrayList;
import java.util.List;

/** A draft is no entry before a person has said what it cannot know. */
final class PlaceholderCheck {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private PlaceholderCheck(String file) {
    this.file = file;
  }

  static List<Problem> check(Entry entry, String file) {
    PlaceholderCheck check = new PlaceholderCheck(file);
    check.text("/title", entry.title());
    check.text("/summary", entry.summary());
    for (int i = 0; i < entry.signatures().size(); i++) {
      Entry.Source source = entry.signatures().get(i).source();
      if (source != null) {
        check.text("/signatures/" + i + "/source/repo", source.repo());
        check.text("/signatures/" + i + "/source/path", source.path());
      }
    }
    check.text("/cause", entry.cause());
    for (int i = 0; i < entry.steps().size(); i++) {
      check.text("/steps/" + i + "/title", entry.steps().get(i).title());
    }
    Entry.Verified verified = entry.verified();
    if (verified != null) {
      // A day that is none is named by its own check.
      check.text("/verified/against", verified.against());
      check.text("/verified/how", verified.how());
    }
    return check.problems;
  }

  private void text(String pointer, String text) {
    if (Placeholder.is(text)) {
      problems.add(new Problem(file, pointer, "is still the draft's: " + text));
    }
  }
}
