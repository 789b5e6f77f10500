package dev.faultline.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the chunks of an input held together; they are added in the order of the input. */
final class Totals {
  private final List<Map<Integer, Tally>> tallies = new ArrayList<>();
  private long feeds;
  private long bytes;
  private boolean openLine;
  private Chunk last;
  private long feedsBeforeLast;

  Totals(int layers) {
    for (int i = 0; i < layers; i++) {
      tallies.add(new LinkedHashMap<>());
    }
  }

  /** Adds the next chunk; the one before it is no longer looked at. */
  void add(Chunk chunk, ChunkResult result) {
    result.mergeInto(tallies, feeds);
    last = chunk;
    feedsBeforeLast = feeds;
    feeds += result.feeds();
    bytes += chunk.to() - chunk.from();
    openLine = chunk.to() > chunk.from() && chunk.buf()[chunk.to() - 1] != '\n';
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
