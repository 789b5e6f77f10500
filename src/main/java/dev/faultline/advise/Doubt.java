package dev.faultline.advise;

import dev.faultline.advise.Confidence.Level;
import dev.faultline.kb.Entry;
import dev.faultline.kb.Signature;
import dev.faultline.match.Chain;
import dev.faultline.match.Match;
import java.util.ArrayList;
import java.util.List;

/** Reasons to believe a match, and reasons not to. */
final class Doubt {
  private Doubt() {}

  /**
   * @param rivals ids of the other root causes in the same text
   */
  static Confidence of(Match match, List<String> rivals) {
    Entry entry = match.entry();
    List<String> because = new ArrayList<>();
    Level level = Level.HIGH;
    if (entry.role() == Entry.Role.WRAPPER) {
      level = Level.LOW;
      because.add(
          "the message only says that something failed elsewhere, and the cause is not in this text");
    } else if (entry.role() == Entry.Role.GENERAL) {
      level = Level.MEDIUM;
      because.add("the message is one that any package may print");
    } else if (entry.role() == Entry.Role.SYMPTOM) {
      level = Level.MEDIUM;
      because.add("the message is a consequence, and its cause is not in this text");
    }
    if (entry.severity() == Entry.Severity.WARNING) {
      level = lower(level, Level.MEDIUM);
      because.add("runs that recover print this message too");
    }
    if (!rivals.isEmpty()) {
      level = lower(level, Level.MEDIUM);
      String others = rivals.size() == 1 ? "another root cause is" : "other root causes are";
      because.add(others + " in the same text: " + String.join(", ", rivals));
    }
    boolean fragment = match.captures().isEmpty() && declaresValues(entry);
    if (fragment) {
      level = lower(level, Level.MEDIUM);
      because.add("only a part of the message is there, without its values");
    } else {
      because.add(
          match.captures().isEmpty() ? "the message is there word for word" : withValues(match));
    }
    because.addAll(match.reasons());
    return new Confidence(level, List.copyOf(because));
  }

  private static String withValues(Match match) {
    return "the message is there with its values: "
        + String.join(", ", match.captures().keySet()).replace('_', ' ');
  }

  private static Level lower(Level level, Level most) {
    return level.compareTo(most) < 0 ? level : most;
  }

  private static boolean declaresValues(Entry entry) {
    for (Signature signature : entry.signatures()) {
      int open = signature.pattern().indexOf("%{");
      int colon = open < 0 ? -1 : signature.pattern().indexOf(':', open);
      int close = open < 0 ? -1 : signature.pattern().indexOf('}', open);
      if (colon < 0 || close < 0 || colon > close) {
        // One form of the message carries no values: their absence says nothing.
        return false;
      }
    }
    return true;
  }

  /** Ids of up to three roots of the other chains; warnings are no rivals. */
  static List<String> rivals(List<Chain> chains, Chain self) {
    List<String> rivals = new ArrayList<>();
    for (Chain chain : chains) {
      Entry entry = chain.cause().entry();
      if (chain != self
          && entry.role() == Entry.Role.ROOT
          && entry.severity() == Entry.Severity.ERROR
          && rivals.size() < 3) {
        rivals.add(entry.id());
      }
    }
    return rivals;
  }
}
