package dev.faultline.match;

import dev.faultline.kb.Entry;
import dev.faultline.kb.Signature;
import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An entry that matched, with all places kept, before ranking. */
final class Found {
  /**
   * Errors before warnings, more values before fewer, whole lines before joined, then the earlier.
   */
  private static final Comparator<Sighting> EXPLAINING = new Explaining();

  /** A class of its own: chained comparators of lambdas take milliseconds to link at start-up. */
  private static final class Explaining implements Comparator<Sighting> {
    @Override
    public int compare(Sighting a, Sighting b) {
      int order = Boolean.compare(a.kind() == LineKind.WARNING, b.kind() == LineKind.WARNING);
      if (order == 0) {
        order = b.evidence().captures().size() - a.evidence().captures().size();
      }
      if (order == 0) {
        order = Boolean.compare(b.whole(), a.whole());
      }
      if (order == 0) {
        order = Long.compare(a.evidence().line(), b.evidence().line());
      }
      return order == 0 ? a.signature() - b.signature() : order;
    }
  }

  private final Entry entry;
  private final List<Sighting> sightings = new ArrayList<>();
  private long count;
  private boolean overcome;

  Found(Entry entry) {
    this.entry = entry;
  }

  void add(Tally tally) {
    count = Math.max(count, tally.total());
    sightings.addAll(tally.sightings());
  }

  Entry entry() {
    return entry;
  }

  long count() {
    return count;
  }

  /** One sighting per line, the explaining one first. */
  List<Sighting> explaining() {
    List<Sighting> sorted = new ArrayList<>(sightings);
    sorted.sort(EXPLAINING);
    List<Sighting> distinct = new ArrayList<>();
    for (Sighting sighting : sorted) {
      boolean seen = false;
      for (Sighting kept : distinct) {
        seen |= kept.evidence().line() == sighting.evidence().line();
      }
      if (!seen) {
        distinct.add(sighting);
      }
    }
    return distinct;
  }

  /** Line of the first place. */
  long firstLine() {
    long first = Long.MAX_VALUE;
    for (Sighting sighting : sightings) {
      first = Math.min(first, sighting.evidence().line());
    }
    return first;
  }

  boolean isWarning() {
    if (entry.severity() == Entry.Severity.WARNING) {
      return true;
    }
    for (Sighting sighting : sightings) {
      if (sighting.kind() != LineKind.WARNING) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the places kept is on the line. */
  boolean isAt(long line) {
    for (Sighting sighting : sightings) {
      if (sighting.evidence().line() == line) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the places kept is on the line or around it, or says the same. */
  boolean isAbout(Line line) {
    for (Sighting sighting : sightings) {
      Evidence evidence = sighting.evidence();
      Signature signature = entry.signatures().get(sighting.signature());
      long near = signature.block() ? signature.within() : 0;
      if (Math.abs(evidence.line() - line.number()) <= near
          || evidence.text().strip().equals(line.text().strip())) {
        return true;
      }
    }
    return false;
  }

  boolean hasException() {
    return lastException() != null;
  }

  /** The last place that is an exception; null when there is none. */
  Sighting lastException() {
    Sighting last = null;
    for (Sighting sighting : sightings) {
      if (sighting.kind() == LineKind.EXCEPTION
          && (last == null || sighting.evidence().line() > last.evidence().line())) {
        last = sighting;
      }
    }
    return last;
  }

  /** The program went on after it and ended by something else. */
  boolean isOvercome() {
    return overcome;
  }

  void setOvercome() {
    overcome = true;
  }
}
