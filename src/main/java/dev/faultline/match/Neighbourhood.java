package dev.faultline.match;

import dev.faultline.kb.CompiledEntry;
import dev.faultline.kb.Program;

/** What must, and must not, also stand near a match. */
final class Neighbourhood {
  private Neighbourhood() {}

  static boolean allows(Search search, CompiledEntry entry, String text) {
    for (Program program : entry.requires()) {
      if (search.find(program, text, 0) == null) {
        return false;
      }
    }
    for (Program program : entry.unless()) {
      if (search.find(program, text, 0) != null) {
        return false;
      }
    }
    return true;
  }
}
