package dev.faultline.cli;

import dev.faultline.advise.Advice;
import dev.faultline.advise.Adviser;
import dev.faultline.advise.PlatformFacts;
import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Chain;
import dev.faultline.match.Evidence;
import dev.faultline.match.Match;
import dev.faultline.platform.Platform;
import java.util.List;
import java.util.Map;

/** The advice of an entry for a machine, without a log. */
final class EntryAdvice {
  private EntryAdvice() {}

  static Advice of(Entry entry, KnowledgeBase kb, Platform platform) {
    Evidence none = new Evidence(0, 0, entry.summary(), Map.of());
    Match match = new Match(entry, List.of(none), 1, List.of());
    return new Adviser(new Titles(kb))
        .advise(List.of(new Chain(match, List.of())), PlatformFacts.of(platform));
  }
}
