package dev.faultline.match;

import dev.faultline.kb.Entry;
import java.util.List;

/**
 * Whether warnings are worth an answer when nothing worse is known. Healthy runs print them too: in
 * a whole log of a good run they are no fault, in a short paste they are what was asked about.
 */
final class Warned {
  /** More lines than somebody pastes who asks about a warning: about a screen. */
  static final int EXCERPT = 40;

  private Warned() {}

  /** Whether nothing but warnings matched. */
  static boolean only(List<Found> found) {
    for (Found f : found) {
      if (!f.isWarning()) {
        return false;
      }
    }
    return !found.isEmpty();
  }

  /**
   * @param found warnings only
   * @param lines physical lines of the input
   * @param exception the exception that the text ends with; null when there is none
   */
  static boolean isAnswer(List<Found> found, long lines, ErrorLine exception) {
    if (exception == null && lines <= EXCERPT) {
      return true;
    }
    for (Found f : found) {
      // What the entry calls an error is one, whatever level a logger gave it.
      if (f.entry().severity() == Entry.Severity.ERROR
          || exception != null && f.isAt(exception.line())) {
        return true;
      }
    }
    return false;
  }
}
