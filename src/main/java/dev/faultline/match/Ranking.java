package dev.faultline.match;

import dev.faultline.kb.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders what matched into chains. Entries say whom they yield to and whose symptom they are; what
 * is always an error stands before what healthy runs print too, roots before general causes,
 * symptoms and wrappers, errors before warnings, what ended the program before what it got over, an
 * exception that ended a traceback before a line that was only logged, and then the earlier before
 * the later.
 */
final class Ranking {
  private Ranking() {}

  static List<Chain> chains(List<Found> found) {
    Map<String, Found> byId = new HashMap<>();
    for (Found f : found) {
      byId.put(f.entry().id(), f);
    }
    List<Found> causes = new ArrayList<>();
    List<Found> rest = new ArrayList<>();
    for (Found f : found) {
      (superior(f, byId) == null ? causes : rest).add(f);
    }
    if (causes.isEmpty() && !rest.isEmpty()) {
      // A circle of yields (the checker reports it): the best of them is the cause.
      rest.sort(ORDER);
      causes.add(rest.remove(0));
    }
    causes.sort(ORDER);
    List<Chain> chains = new ArrayList<>();
    Map<String, List<Match>> consequences = new HashMap<>();
    Entry.Role first = causes.isEmpty() ? Entry.Role.WRAPPER : causes.get(0).entry().role();
    boolean named = names(first);
    List<Found> heads = new ArrayList<>();
    for (Found f : causes) {
      if (named && f.entry().role() != first
          || !heads.isEmpty() && f.entry().role() == Entry.Role.WRAPPER) {
        rest.add(f);
      } else {
        heads.add(f);
      }
    }
    rest.sort(new ByLine());
    for (Found f : rest) {
      String head = headOf(f, byId, heads);
      if (f.firstLine() == byId.get(head).firstLine() && names(f.entry().role())) {
        continue; // the general entry for the very line that a sharper one explains
      }
      List<Match> below = consequences.get(head);
      if (below == null) {
        below = new ArrayList<>();
        consequences.put(head, below);
      }
      below.add(match(f, heads, false));
    }
    for (Found f : heads) {
      chains.add(
          new Chain(
              match(f, heads, true),
              List.copyOf(consequences.getOrDefault(f.entry().id(), List.of()))));
    }
    return chains;
  }

  /** Whether it names a cause. */
  private static boolean names(Entry.Role role) {
    return role == Entry.Role.ROOT || role == Entry.Role.GENERAL;
  }

  private static final Comparator<Found> ORDER = new Order();

  /** A class of its own: chained comparators of lambdas take milliseconds to link at start-up. */
  private static final class Order implements Comparator<Found> {
    @Override
    public int compare(Found a, Found b) {
      int order = a.entry().severity().compareTo(b.entry().severity());
      if (order == 0) {
        order = a.entry().role().compareTo(b.entry().role());
      }
      if (order == 0) {
        order = Boolean.compare(a.isWarning(), b.isWarning());
      }
      if (order == 0) {
        order = Boolean.compare(a.isOvercome(), b.isOvercome());
      }
      if (order == 0) {
        order = Boolean.compare(b.hasException(), a.hasException());
      }
      if (order == 0) {
        order = Long.compare(a.firstLine(), b.firstLine());
      }
      return order == 0 ? a.entry().id().compareTo(b.entry().id()) : order;
    }
  }

  private static final class ByLine implements Comparator<Found> {
    @Override
    public int compare(Found a, Found b) {
      return Long.compare(a.firstLine(), b.firstLine());
    }
  }

  /** The entry that {@code f} yields to or is a symptom of, if it matched too; null otherwise. */
  private static Found superior(Found f, Map<String, Found> byId) {
    for (String id : f.entry().yieldsTo()) {
      if (byId.containsKey(id) && !id.equals(f.entry().id())) {
        return byId.get(id);
      }
    }
    for (String id : f.entry().symptomOf()) {
      if (byId.containsKey(id) && !id.equals(f.entry().id())) {
        return byId.get(id);
      }
    }
    return f.entry().role() == Entry.Role.GENERAL ? sharper(f, byId) : null;
  }

  /** A root, be it of a warning, for the very line that a general entry is about; or null. */
  private static Found sharper(Found general, Map<String, Found> byId) {
    for (Found f : byId.values()) {
      if (f.entry().role() == Entry.Role.ROOT && f.isAt(general.firstLine())) {
        return f;
      }
    }
    return null;
  }

  /** Walks up to a cause; a circle of yields ends at the best cause. */
  private static String headOf(Found f, Map<String, Found> byId, List<Found> heads) {
    Found at = f;
    for (int i = 0; i < byId.size(); i++) {
      Found up = superior(at, byId);
      if (up == null) {
        break;
      }
      at = up;
    }
    return heads.contains(at) ? at.entry().id() : heads.get(0).entry().id();
  }

  private static Match match(Found f, List<Found> heads, boolean head) {
    List<Evidence> evidence = new ArrayList<>();
    for (Sighting sighting : f.explaining()) {
      evidence.add(sighting.evidence());
    }
    return new Match(f.entry(), List.copyOf(evidence), f.count(), reasons(f, heads, head));
  }

  private static List<String> reasons(Found f, List<Found> heads, boolean head) {
    List<String> reasons = new ArrayList<>();
    Sighting best = f.explaining().get(0);
    if (!best.whole()) {
      reasons.add("the message was put together from wrapped lines");
    }
    if (f.isWarning()) {
      reasons.add("it is a warning, not an error");
    }
    if (f.isOvercome()) {
      reasons.add("the program went on after it");
    }
    if (head && heads.size() > 1) {
      reasons.add(
          heads.indexOf(f) == 0
              ? "the first of " + heads.size() + " causes in this text"
              : "another cause in the same text");
    }
    return reasons;
  }
}
