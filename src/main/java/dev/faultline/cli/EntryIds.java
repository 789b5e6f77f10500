package dev.faultline.cli;

import dev.faultline.kb.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/** Looks up an id that a person typed. */
final class EntryIds {
  private EntryIds() {}

  /** Whether a bare slug names one entry. */
  static boolean isUnique(KnowledgeBase kb, String slug) {
    int count = 0;
    for (KnowledgeBase.Place place : kb.entries()) {
      if (place.index().id(place.ordinal()).endsWith('/' + slug)) {
        count++;
      }
    }
    return count == 1;
  }

  /**
   * The entry; a bare slug is enough where only one category has it.
   *
   * @throws UserError when there is none
   */
  static KnowledgeBase.Place find(KnowledgeBase kb, String id) {
    return find(kb, id, "");
  }

  /**
   * @param nor what else it is not: {@code " and no code"}
   */
  static KnowledgeBase.Place find(KnowledgeBase kb, String id, String nor) {
    KnowledgeBase.Place place = kb.find(id);
    if (place != null) {
      return place;
    }
    List<String> ids = new ArrayList<>();
    List<KnowledgeBase.Place> bySlug = new ArrayList<>();
    for (KnowledgeBase.Place candidate : kb.entries()) {
      String known = candidate.index().id(candidate.ordinal());
      ids.add(known);
      if (known.endsWith('/' + id)) {
        bySlug.add(candidate);
      }
    }
    if (bySlug.size() == 1) {
      return bySlug.get(0);
    }
    String see =
        ids.stream().anyMatch(known -> known.startsWith(id + "/"))
            ? "faultline list " + id
            : "faultline search or faultline list";
    throw new UserError(
        "there is no entry" + nor + " " + id + Nearest.hint(id, ids) + "; see " + see);
  }
}
