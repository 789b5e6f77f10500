package dev.faultline.check;

import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/** Every id that an entry names is the id of an entry. */
final class LinkCheck {
  private final String file;
  private final KnowledgeBase kb;
  private final List<Problem> problems = new ArrayList<>();

  private LinkCheck(String file, KnowledgeBase kb) {
    this.file = file;
    this.kb = kb;
  }

  static List<Problem> check(Entry entry, String file, KnowledgeBase kb) {
    LinkCheck check = new LinkCheck(file, kb);
    check.all(entry.yieldsTo(), "/yieldsTo/");
    check.all(entry.symptomOf(), "/symptomOf/");
    check.all(entry.related(), "/related/");
    for (int i = 0; i < entry.confusedWith().size(); i++) {
      check.one(entry.confusedWith().get(i).id(), "/confusedWith/" + i + "/id");
    }
    for (int i = 0; i < entry.counterExamples().size(); i++) {
      String instead = entry.counterExamples().get(i).instead();
      if (instead != null) {
        check.one(instead, "/counterExamples/" + i + "/instead");
      }
    }
    check.selfLinks(entry);
    return check.problems;
  }

  private void all(List<String> ids, String pointer) {
    for (int i = 0; i < ids.size(); i++) {
      one(ids.get(i), pointer + i);
    }
  }

  private void one(String id, String pointer) {
    if (kb.find(id) == null) {
      problems.add(new Problem(file, pointer, "there is no entry " + id));
    }
  }

  private void selfLinks(Entry entry) {
    if (entry.yieldsTo().contains(entry.id())) {
      problems.add(new Problem(file, "/yieldsTo", "an entry cannot yield to itself"));
    }
    for (String id : entry.yieldsTo()) {
      KnowledgeBase.Place other = kb.find(id);
      if (other != null && other.entry().yieldsTo().contains(entry.id())) {
        problems.add(
            new Problem(
                file, "/yieldsTo", id + " yields to this entry too; decide which one wins"));
      }
    }
  }
}
