package dev.faultline.cli;

import dev.faultline.cli.follow.Feed;
import dev.faultline.match.Chain;
import dev.faultline.match.Findings;
import dev.faultline.match.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at a growing text whenever it pauses, and tells each fault once. */
final class Watch {
  /** A text that never pauses is looked at after so long, in ns. */
  private static final long PATIENCE = 2_000_000_000L;

  private final WatchWindow window;
  private final Teller teller;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private volatile boolean stopped;

  Watch(WatchWindow window, Teller teller) {
    this.window = window;
    this.teller = teller;
  }

  /** Takes what is new. */
  interface Teller {
    /**
     * @param findings with the new faults only
     * @return whether to go on
     */
    boolean tell(Findings findings) throws Exception;
  }

  /** Ends the watch soon; for other threads. */
  void stop() {
    stopped = true;
  }

  /** Whether {@link #stop} was called. */
  boolean isStopped() {
    return stopped;
  }

  /** Occurrences by the ids of the faults told, in the order in which they came. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Follows the feed to its end, or until told to stop. */
  void follow(Feed feed) throws Exception {
    byte[] buffer = new byte[64 * 1024];
    long since = 0;
    while (!stopped) {
      int count = feed.read(buffer);
      if (count > 0) {
        since = window.unseen() == 0 ? System.nanoTime() : since;
        window.add(buffer, count);
      }
      boolean busy = count > 0 && window.unseen() < WatchWindow.ENOUGH;
      boolean due = !busy || System.nanoTime() - since > PATIENCE;
      if (window.unseen() > 0 && due && !look()) {
        return;
      }
      if (count == Feed.END) {
        return;
      }
      if (count == Feed.RESTART) {
        window.restart();
      }
    }
  }

  private boolean look() throws Exception {
    WatchWindow.Look look = window.look();
    List<Chain> fresh = new ArrayList<>();
    for (Chain chain : look.findings().chains()) {
      String id = chain.cause().entry().id();
      Long more = look.fresh().get(id);
      if (more == null) {
        continue;
      }
      if (!counts.containsKey(id)) {
        fresh.add(chain);
      }
      counts.merge(id, more, Long::sum);
      // What followed from a fault that was told is no news when it comes alone.
      for (Match match : chain.consequences()) {
        counts.putIfAbsent(match.entry().id(), 0L);
      }
    }
    Findings all = look.findings();
    return fresh.isEmpty()
        || teller.tell(new Findings(all.lines(), all.bytes(), fresh, all.clues(), null));
  }

  /** The sentence at the end. */
  String summary() {
    StringBuilder text = new StringBuilder();
    int faults = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      if (count.getValue() > 0) {
        faults++;
        text.append(text.isEmpty() ? "" : ", ").append(count.getKey());
        text.append(count.getValue() == 1 ? " once" : " " + count.getValue() + " times");
      }
    }
    return switch (faults) {
      case 0 -> "no known fault";
      case 1 -> "1 fault: " + text;
      default -> faults + " faults: " + text;
    };
  }

  /** Whether anything was told. */
  boolean hasFound() {
    for (long count : counts.values()) {
      if (count > 0) {
        return true;
      }
    }
    return false;
  }
}
