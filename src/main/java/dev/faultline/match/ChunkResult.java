package dev.faultline.match;

import dev.faultline.text.LineCensus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What one chunk holds.
 *
 * @param feeds line feeds in the chunk
 * @param tallies by layer, then by signature ordinal; line numbers count from the chunk's first
 *     line
 */
record ChunkResult(int feeds, List<Map<Integer, Tally>> tallies) {
  /**
   * @param search of the thread: its memory may be megabytes
   * @param full by layer, the signatures that are only counted
   */
  static ChunkResult of(List<Layer> layers, Chunk chunk, Search search, List<BitSet> full) {
    LineCensus census = chunk.census();
    LineWindow window = new LineWindow(chunk);
    List<Map<Integer, Tally>> tallies = new ArrayList<>(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      tallies.add(ChunkMatcher.match(layers.get(i), chunk, census, window, search, full.get(i)));
    }
    return new ChunkResult(census.feeds(), tallies);
  }

  /** Adds this chunk's findings to the input's; {@code lines} line feeds precede the chunk. */
  void mergeInto(List<Map<Integer, Tally>> totals, long lines) {
    for (int i = 0; i < totals.size(); i++) {
      for (Map.Entry<Integer, Tally> e : tallies.get(i).entrySet()) {
        Tally.of(totals.get(i), e.getKey()).merge(e.getValue(), lines);
      }
    }
  }
}
