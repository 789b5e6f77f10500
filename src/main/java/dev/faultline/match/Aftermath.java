package dev.faultline.match;

import dev.faultline.kb.Entry;
import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import dev.faultline.text.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells an exception that a program got over from the one that ended it: a custom node that could
 * not be imported is no cause of what happens an hour later, nor is the first of two runs in one
 * paste.
 */
final class Aftermath {
  /**
   * Ordinary lines by which a program shows that it lives on; behind an exception that ends it come
   * three lines of advice of CUDA, or five of pip.
   */
  private static final int ORDINARY = 8;

  private final List<Line> lines;
  private final boolean[] prompts;

  private Aftermath(List<Line> lines) {
    this.lines = lines;
    prompts = new boolean[lines.size()];
    for (int i = 0; i < prompts.length; i++) {
      String text = lines.get(i).text();
      boolean echo = lines.get(i).kind() == LineKind.SOURCE;
      // pytest's arrow leaves its line indented, a prompt does not.
      prompts[i] = echo && !text.isEmpty() && text.charAt(0) != ' ';
    }
    Structure.mark(lines);
  }

  /** Marks what was got over among several causes, as far as they stand in the last chunk. */
  static void mark(List<Found> found, Totals totals) {
    long feeds = totals.feedsBeforeLast();
    List<Found> fatal = new ArrayList<>();
    for (Found f : found) {
      boolean root = f.entry().role() == Entry.Role.ROOT && !f.isWarning();
      if (root && f.lastException() != null && f.lastException().evidence().line() > feeds) {
        fatal.add(f);
      }
    }
    if (fatal.size() < 2) {
      return;
    }
    Aftermath aftermath = new Aftermath(new LineWindow(totals.last()).all(feeds + 1));
    for (Found f : fatal) {
      for (Found later : fatal) {
        if (aftermath.livedOn(f.lastException(), later.lastException())) {
          f.setOvercome();
        }
      }
    }
  }

  private boolean livedOn(Sighting early, Sighting late) {
    int ordinary = 0;
    for (int i = 0; i < prompts.length; i++) {
      Line line = lines.get(i);
      if (line.number() <= early.evidence().line() || line.number() >= late.evidence().line()) {
        continue;
      }
      if (prompts[i]) {
        return true;
      }
      boolean same = line.origin().equals(early.origin());
      if (same && line.kind() == LineKind.PLAIN && !line.text().isBlank()) {
        ordinary += ErrorLines.isSuspicious(line) ? 0 : 1;
      }
    }
    return ordinary >= ORDINARY;
  }
}
