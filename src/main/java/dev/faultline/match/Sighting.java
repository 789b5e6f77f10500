package dev.faultline.match;

import dev.faultline.text.LineKind;

/**
 * Evidence with what ranking needs to know about its place.
 *
 * @param evidence line number relative to the chunk until {@link Tally#merge} makes it absolute
 * @param kind what the line is within its traceback
 * @param origin process tag of the line
 * @param signature number of the signature within its entry
 * @param whole false when only the wider, rejoining pass saw it
 */
record Sighting(Evidence evidence, LineKind kind, String origin, int signature, boolean whole) {
  Sighting movedBy(long lines) {
    Evidence e = evidence;
    return new Sighting(
        new Evidence(e.line() + lines, e.column(), e.text(), e.captures()),
        kind,
        origin,
        signature,
        whole);
  }
}
