package dev.faultline.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one signature matched: how often, and the first few places. Bounded, so that any log fits.
 */
final class Tally {
  /** Places kept per signature: enough to choose the explaining one among a chain's repetitions. */
  static final int KEPT = 8;

  private long count;
  private final List<Sighting> first = new ArrayList<>(2);
  private Sighting last;

  /** The tally of a signature, made when there is none. Lambdas are slow to start with. */
  static Tally of(Map<Integer, Tally> tallies, int signature) {
    Tally tally = tallies.get(signature);
    if (tally == null) {
      tally = new Tally();
      tallies.put(signature, tally);
    }
    return tally;
  }

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

  /** Whether an occurrence on that line is counted; yes, too, when not all their lines are kept. */
  boolean mayHave(long line) {
    for (Sighting kept : first) {
      if (kept.evidence().line() == line) {
        return true;
      }
    }
    return first.size() == KEPT;
  }

  long total() {
    return count;
  }

  /**
   * The places kept, in the order of the text; the last one is the last of the input when it was
   * looked at closely.
   */
  List<Sighting> sightings() {
    if (last == null || isKept(last)) {
      return first;
    }
    List<Sighting> all = new ArrayList<>(first);
    all.add(last);
    return all;
  }

  /** Compares what tells places apart; a record's own equality is slow to link. */
  private boolean isKept(Sighting sighting) {
    Evidence evidence = sighting.evidence();
    for (Sighting kept : first) {
      if (kept.evidence().line() == evidence.line()
          && kept.evidence().column() == evidence.column()
          && kept.evidence().text().equals(evidence.text())) {
        return true;
      }
    }
    return false;
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
