package dev.faultline.cli;

import dev.faultline.kb.Entry;
import java.time.LocalDate;

/** Entries that nobody has held against upstream for a year say so. */
final class Staleness {
  private Staleness() {}

  static boolean isStale(Entry.Verified verified, LocalDate yearAgo) {
    return verified == null || verified.on().compareTo(yearAgo.toString()) < 0;
  }
}
