package dev.faultline.match;

import dev.faultline.kb.Clue;
import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the faults of a knowledge base in a log of any length, in memory that does not grow with
 * it. One instance serves any number of inputs and threads.
 */
public final class Matcher {
  private final KnowledgeBase kb;
  private final List<Layer> layers;

  public Matcher(KnowledgeBase kb) {
    this.kb = kb;
    List<Layer> ready = new ArrayList<>(kb.layers().size());
    for (int i = 0; i < kb.layers().size(); i++) {
      ready.add(new Layer(kb.layers().get(i)));
    }
    this.layers = List.copyOf(ready);
  }

  /**
   * Reads the stream to its end; does not close it.
   *
   * @param in decoded text, see {@link dev.faultline.text.Decoder}
   */
  public Findings match(InputStream in) throws IOException {
    ChunkReader reader = new ChunkReader(in);
    Totals totals = new Totals(layers.size());
    Chunk first = reader.next();
    if (reader.isAtEnd() || ChunkPipeline.threads() == 1) {
      Search search = new Search();
      for (Chunk chunk = first; chunk != null; chunk = reader.next()) {
        ChunkResult result = ChunkResult.of(layers, chunk, search, totals.fullForNext());
        reader.recycle(totals.last());
        totals.add(chunk, result);
      }
    } else {
      new ChunkPipeline(layers, reader, totals).run(first);
    }
    return findings(totals);
  }

  private Findings findings(Totals totals) {
    List<Found> found = collect(totals.tallies());
    if (totals.bytes() <= SecondLook.LIMIT
        && (!namesCause(found) || SecondLook.isWrapped(totals.last()))) {
      SecondLook.look(layers, totals.last(), totals.tallies());
      found = collect(totals.tallies());
    }
    if (Warned.only(found)
        && !Warned.isAnswer(found, totals.lines(), ErrorLines.exception(totals))) {
      found = List.of();
    }
    found = withoutCaught(found, totals);
    ErrorLine error = null;
    if (areWrappers(found)) {
      // What passed the fault on is known, the fault is not: better its own line.
      error = ErrorLines.unexplained(totals, found);
      found = error == null ? found : List.of();
    }
    Aftermath.mark(found, totals);
    List<Chain> chains = Ranking.chains(found);
    if (chains.isEmpty() && error == null) {
      error = ErrorLines.find(totals);
    }
    List<ClueHit> clues = clues(totals.tallies());
    return new Findings(totals.lines(), totals.bytes(), chains, clues, error);
  }

  private static boolean namesCause(List<Found> found) {
    for (Found f : found) {
      if (f.entry().role() == Entry.Role.ROOT && !f.isWarning()) {
        return true;
      }
    }
    return false;
  }

  private static boolean areWrappers(List<Found> found) {
    for (Found f : found) {
      if (f.entry().role() != Entry.Role.WRAPPER) {
        return false;
      }
    }
    return !found.isEmpty();
  }

  /**
   * Without the general ones where nothing found is about the exception that the text ends with:
   * one that was caught says what a package lacks, not why the program ended.
   */
  private static List<Found> withoutCaught(List<Found> found, Totals totals) {
    List<Found> others = new ArrayList<>();
    for (Found f : found) {
      if (f.entry().role() != Entry.Role.GENERAL) {
        others.add(f);
      }
    }
    if (others.size() == found.size()) {
      return found;
    }
    ErrorLine open = ErrorLines.unexplained(totals, found);
    return open != null && open.line() == ErrorLines.exception(totals).line() ? others : found;
  }

  /** Groups the tallies by entry; overridden entries are left out. */
  private List<Found> collect(List<Map<Integer, Tally>> totals) {
    Map<String, Found> byId = new LinkedHashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      for (Map.Entry<Integer, Tally> e : totals.get(i).entrySet()) {
        CompiledSignature signature = layer.signature(e.getKey()).signature();
        if (signature.clue()) {
          continue;
        }
        Entry entry = layer.entry(signature.owner()).entry();
        if (!kb.isOverridden(i, entry.id())) {
          Found found = byId.get(entry.id());
          if (found == null) {
            found = new Found(entry);
            byId.put(entry.id(), found);
          }
          found.add(e.getValue());
        }
      }
    }
    return new ArrayList<>(byId.values());
  }

  private List<ClueHit> clues(List<Map<Integer, Tally>> totals) {
    List<ClueHit> clues = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      for (Map.Entry<Integer, Tally> e : totals.get(i).entrySet()) {
        CompiledSignature signature = layer.signature(e.getKey()).signature();
        if (!signature.clue()) {
          continue;
        }
        Clue clue = layer.index().clue(signature.owner());
        for (Sighting sighting : e.getValue().sightings()) {
          Map<String, String> captures = new LinkedHashMap<>();
          for (Map.Entry<String, Capture> c : sighting.evidence().captures().entrySet()) {
            captures.put(c.getKey(), c.getValue().text());
          }
          clues.add(new ClueHit(clue, captures, sighting.evidence().line()));
        }
      }
    }
    clues.sort(new ByLine());
    return clues;
  }

  private static final class ByLine implements Comparator<ClueHit> {
    @Override
    public int compare(ClueHit a, ClueHit b) {
      return Long.compare(a.line(), b.line());
    }
  }
}
