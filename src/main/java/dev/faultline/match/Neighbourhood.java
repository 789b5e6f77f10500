package dev.faultline.match;

import com.google.re2j.Pattern;

/** What must, and must not, also stand near a match. */
final class Neighbourhood {
  private Neighbourhood() {}

  static boolean allows(Layer.PreparedEntry entry, CharSequence text) {
    for (Pattern pattern : entry.requires()) {
      if (!pattern.matcher(text).find()) {
        return false;
      }
    }
    for (Pattern pattern : entry.unless()) {
      if (pattern.matcher(text).find()) {
        return false;
      }
    }
    return true;
  }
}
