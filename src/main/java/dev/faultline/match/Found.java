package dev.faultline.match;

import dev.faultline.kb.Entry;
import dev.faultline.text.LineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An entry that matched, with all places kept, before ranking. */
final class Found {
  private final Entry entry;
  private final List<Sighting> sightings = new ArrayList<>();
  private long count;

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
    sorted.sort(
        Comparator.comparing((Sighting s) -> s.kind() == LineKind.WARNING)
            .thenComparing(s -> -s.evidence().captures().size())
            .thenComparing(s -> s.evidence().line())
            .thenComparing(Sighting::signature));
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

  boolean hasException() {
    for (Sighting sighting : sightings) {
      if (sighting.kind() == LineKind.EXCEPTION) {
        return true;
      }
    }
    return false;
  }
}
