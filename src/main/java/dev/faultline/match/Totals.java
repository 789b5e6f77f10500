package dev.faultline.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the chunks of an input held together; they are added in the order of the input. */
final class Totals {
  /**
   * Chunks that may be under way before a chunk's result is added. What is full is told that much
   * later, whatever the number of threads: the answer must not depend on it.
   */
  static final int LAG = 2 * ChunkPipeline.MOST_THREADS + 1;

  private final List<Map<Integer, Tally>> tallies = new ArrayList<>();
  private final ArrayDeque<List<BitSet>> filled = new ArrayDeque<>();
  private List<BitSet> full = new ArrayList<>();
  private int asked;
  private long feeds;
  private long bytes;
  private boolean openLine;
  private Chunk last;
  private long feedsBeforeLast;

  Totals(int layers) {
    for (int i = 0; i < layers; i++) {
      tallies.add(new LinkedHashMap<>());
      full.add(new BitSet());
    }
  }

  /** Adds the next chunk; the one before it is no longer looked at. */
  void add(Chunk chunk, ChunkResult result) {
    result.mergeInto(tallies, feeds);
    filled.add(nowFull(result));
    last = chunk;
    feedsBeforeLast = feeds;
    feeds += result.feeds();
    bytes += chunk.to() - chunk.from();
    openLine = chunk.to() > chunk.from() && chunk.buf()[chunk.to() - 1] != '\n';
  }

  /** By layer, the signatures of the result that need no closer look any more. */
  private List<BitSet> nowFull(ChunkResult result) {
    List<BitSet> now = new ArrayList<>(tallies.size());
    for (int i = 0; i < tallies.size(); i++) {
      BitSet layer = new BitSet();
      for (Integer signature : result.tallies().get(i).keySet()) {
        if (tallies.get(i).get(signature).isFull()) {
          layer.set(signature);
        }
      }
      now.add(layer);
    }
    return now;
  }

  /**
   * By layer, the signatures that the next chunk only counts. Asked for once for each chunk, in the
   * order of the input.
   */
  List<BitSet> fullForNext() {
    if (asked++ < LAG) {
      return full;
    }
    List<BitSet> newly = filled.remove();
    List<BitSet> next = new ArrayList<>(full.size());
    for (int i = 0; i < full.size(); i++) {
      BitSet layer = (BitSet) full.get(i).clone();
      layer.or(newly.get(i));
      next.add(layer);
    }
    full = next;
    return full;
  }

  /** By layer, then by signature ordinal. */
  List<Map<Integer, Tally>> tallies() {
    return tallies;
  }

  /** Physical lines, the last one with or without a line feed. */
  long lines() {
    return feeds + (openLine ? 1 : 0);
  }

  long bytes() {
    return bytes;
  }

  /** Null before the first chunk. */
  Chunk last() {
    return last;
  }

  long feedsBeforeLast() {
    return feedsBeforeLast;
  }
}
