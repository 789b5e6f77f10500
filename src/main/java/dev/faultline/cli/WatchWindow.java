package dev.faultline.cli;

import dev.faultline.match.Chain;
import dev.faultline.match.Evidence;
import dev.faultline.match.Findings;
import dev.faultline.match.Match;
import dev.faultline.match.Matcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of a growing text: what has not been looked at, and enough before it to see a traceback
 * whole. Bounded, whatever comes.
 */
final class WatchWindow {
  /** A long traceback, with the lines that a signature may ask for around it. */
  private static final int CONTEXT = 32 * 1024;

  /** New bytes that are not held back for a pause in the text. */
  static final int ENOUGH = 512 * 1024;

  private final Matcher matcher;
  private byte[] bytes = new byte[ENOUGH + 2 * CONTEXT];
  private int size;
  private int seen;
  private long linesBefore;
  private Map<String, Long> countsBefore = Map.of();

  WatchWindow(Matcher matcher) {
    this.matcher = matcher;
  }

  /**
   * What a look showed.
   *
   * @param findings of the window, with line numbers of the whole text
   * @param fresh occurrences by entry that were not there at the last look
   */
  record Look(Findings findings, Map<String, Long> fresh) {}

  void add(byte[] more, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, size + length);
    }
    System.arraycopy(more, 0, bytes, size, length);
    size += length;
  }

  /** Bytes that no look has shown. */
  int unseen() {
    return size - seen;
  }

  /** The text begins anew. */
  void restart() {
    size = 0;
    seen = 0;
    linesBefore = 0;
    countsBefore = Map.of();
  }

  /** Looks at all there is; afterwards only the context is left. */
  Look look() throws IOException {
    Findings findings = shifted(match(0));
    Map<String, Long> counts = counts(findings);
    Map<String, Long> fresh = new HashMap<>();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      long more = count.getValue() - countsBefore.getOrDefault(count.getKey(), 0L);
      if (more > 0) {
        fresh.put(count.getKey(), more);
      }
    }
    int keep = size <= CONTEXT ? 0 : lineStart(size - CONTEXT);
    countsBefore = keep == 0 || counts.isEmpty() ? counts : counts(match(keep));
    for (int i = 0; i < keep; i++) {
      linesBefore += bytes[i] == '\n' ? 1 : 0;
    }
    System.arraycopy(bytes, keep, bytes, 0, size - keep);
    size -= keep;
    seen = size;
    return new Look(findings, fresh);
  }

  private Findings match(int from) throws IOException {
    return matcher.match(new ByteArrayInputStream(bytes, from, size - from));
  }

  private int lineStart(int at) {
    for (int i = at; i < size; i++) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    return at;
  }

  private static Map<String, Long> counts(Findings findings) {
    Map<String, Long> counts = new HashMap<>();
    for (Chain chain : findings.chains()) {
      counts.merge(chain.cause().entry().id(), chain.cause().count(), Math::max);
      for (Match match : chain.consequences()) {
        counts.merge(match.entry().id(), match.count(), Math::max);
      }
    }
    return counts;
  }

  private Findings shifted(Findings findings) {
    if (linesBefore == 0) {
      return findings;
    }
    List<Chain> chains = new ArrayList<>();
    for (Chain chain : findings.chains()) {
      List<Match> consequences = new ArrayList<>();
      for (Match match : chain.consequences()) {
        consequences.add(shifted(match));
      }
      chains.add(new Chain(shifted(chain.cause()), consequences));
    }
    return new Findings(
        findings.lines(), findings.bytes(), chains, findings.clues(), findings.error());
  }

  private Match shifted(Match match) {
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence e : match.evidence()) {
      evidence.add(new Evidence(e.line() + linesBefore, e.column(), e.text(), e.captures()));
    }
    return new Match(match.entry(), evidence, match.count(), match.reasons());
  }
}
