package dev.faultline.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What one signature matched: how often, and the first few places. Bounded, so that any log fits.
 */
final class Tally {
  /** Places kept per signature: enough to choose the explaining one among a chain's repetitions. */
  static final int KEPT = 8;

  private long count;
  private final List<Sighting> first = new ArrayList<>(2);
  private Sighting last;

  void add(Sighting sighting) {
    count++;
    if (first.size() < KEPT) {
      first.add(sighting);
    }
    last = sighting;
  }

  /** Counts an occurrence whose place is not kept. */
  void count() {
    count++;
  }

  boolean isFull() {
    return count >= 4 * KEPT;
  }

  long total() {
    return count;
  }

  /**
   * The places kept, in the order of the text; the last one is the last of the input when it was
   * looked at closely.
   */
  List<Sighting> sightings() {
    if (last == null || first.contains(last)) {
      return first;
    }
    List<Sighting> all = new ArrayList<>(first);
    all.add(last);
    return all;
  }

  /** Appends what a later chunk found; {@code lines} line feeds precede that chunk. */
  void merge(Tally later, long lines) {
    count += later.count;
    for (Sighting sighting : later.first) {
      if (first.size() < KEPT) {
        first.add(sighting.movedBy(lines));
      }
    }
    if (later.last != null) {
      last = later.last.movedBy(lines);
    }
  }
}
