package dev.faultline.cli;

import dev.faultline.kb.KnowledgeBase;
import java.util.function.Function;

/** The title of an id, null for an unknown one. */
record Titles(KnowledgeBase kb) implements Function<String, String> {
  @Override
  public String apply(String id) {
    KnowledgeBase.Place place = kb.find(id);
    return place == null ? null : place.head().title();
  }
}
