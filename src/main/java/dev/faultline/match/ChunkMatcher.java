package dev.faultline.match;

import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Nearby;
import dev.faultline.kb.Program;
import dev.faultline.kb.SignaturePattern;
import dev.faultline.text.Line;
import dev.faultline.text.LineCensus;
import dev.faultline.text.LineKind;
import dev.faultline.text.Newlines;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches one chunk against one layer: literals over the raw bytes, then the regex on the candidate
 * lines only.
 */
final class ChunkMatcher {
  /** Occurrences of one clue looked at per chunk: a path clue can stand in every line of a log. */
  private static final int CLUES = 4;

  /** Matches of one signature whose surroundings are looked at per chunk, in vain or not. */
  private static final int LOOKS = 64;

  /** Lines on either side in which {@code requires} and {@code unless} are looked for. */
  static final int NEIGHBOURHOOD = 150;

  private final Layer layer;
  private final Chunk chunk;
  private final LineWindow window;
  private final BitSet full;
  private final Map<Integer, Tally> tallies = new LinkedHashMap<>();

  private final int[] looks;
  private final Search search;
  private final Blocks blocks;
  private final Hits hits = new Hits();
  private final BitSet wanted = new BitSet();
  private Neighbourhood neighbourhood;
  private List<Line> structured;
  private int structuredOf = -1;
  private int structuredAfter;
  private int counted;
  private long lineNumber = 1;

  private ChunkMatcher(Layer layer, Chunk chunk, LineWindow window, Search search, BitSet full) {
    this.layer = layer;
    this.chunk = chunk;
    this.window = window;
    this.search = search;
    this.full = full;
    this.blocks = new Blocks(window, search);
    this.looks = new int[layer.index().signatureCount()];
    this.counted = chunk.from();
  }

  /**
   * What is in the chunk, by signature ordinal of the layer.
   *
   * @param census of the chunk
   * @param window shared by the layers
   * @param search whatever it was used for before
   * @param full signatures that are only counted
   */
  static Map<Integer, Tally> match(
      Layer layer, Chunk chunk, LineCensus census, LineWindow window, Search search, BitSet full) {
    ChunkMatcher matcher = new ChunkMatcher(layer, chunk, window, search, full);
    matcher.scan(census);
    matcher.visit();
    return matcher.tallies;
  }

  /** The slow path: every signature on every line. The tests hold the fast path against it. */
  static Map<Integer, Tally> matchNaively(Layer layer, Chunk chunk, LineWindow window) {
    ChunkMatcher matcher = new ChunkMatcher(layer, chunk, window, new Search(), new BitSet());
    long number = 1;
    for (int at = chunk.from(); at < chunk.to(); at = chunk.next(at)) {
      number += at > chunk.from() && chunk.isLineStart(at) ? 1 : 0;
      for (int s = 0; s < layer.index().signatureCount(); s++) {
        matcher.verify(layer.signature(s), at, number);
      }
    }
    return matcher.tallies;
  }

  private void scan(LineCensus census) {
    layer.scanner().scan(chunk.buf(), chunk.from(), chunk.to(), chunk.contextTo(), hits);
    new UnplainLines(layer.scanner(), chunk, census, window, hits).scan();
    hits.sort();
  }

  /** Runs the signatures that own the hits of each line, line by line. */
  private void visit() {
    for (int i = 0; i < hits.size(); ) {
      int start = chunk.lineStart(hits.position(i));
      int end = chunk.shareEnd(hits.position(i), start);
      wanted.clear();
      for (; i < hits.size() && hits.position(i) <= end; i++) {
        int literal = hits.literal(i);
        for (int k = layer.index().ownersStart(literal);
            k < layer.index().ownersEnd(literal);
            k++) {
          wanted.set(layer.index().owner(k));
        }
      }
      long number = numberOf(start);
      for (int s = wanted.nextSetBit(0); s >= 0; s = wanted.nextSetBit(s + 1)) {
        verify(layer.signature(s), start, number);
      }
    }
  }

  /**
   * 1-based number of the line that begins at {@code start}, counted from the chunk's first line.
   */
  private long numberOf(int start) {
    if (start > counted) {
      lineNumber += Newlines.count(chunk.buf(), counted, start);
      counted = start;
    }
    return start < chunk.from() ? 1 : lineNumber;
  }

  private void verify(Layer.Prepared signature, int start, long number) {
    Tally tally = tallies.get(signature.ordinal());
    CompiledSignature compiled = signature.signature();
    boolean counted = full.get(signature.ordinal());
    if (compiled.clue() && (counted || tally != null && tally.total() >= CLUES)) {
      return;
    }
    if (counted && tally == null) {
      tally = Tally.of(tallies, signature.ordinal());
    }
    counted |= tally != null && tally.isFull();
    if (compiled.block()) {
      verifyBlock(signature, start, number, tally, counted);
      return;
    }
    for (Line line : window.line(start, number)) {
      int[] match = search.find(compiled.program(), line.text(), 0);
      if (match == null) {
        continue;
      }
      if (counted) {
        tally.count();
        return;
      }
      Map<String, Capture> captures = captures(compiled, match, line.text());
      accept(signature, start, line, match[0], captures, number, 0);
      return;
    }
  }

  private void verifyBlock(
      Layer.Prepared signature, int start, long number, Tally tally, boolean counted) {
    int within = signature.signature().within();
    Blocks.Block block = blocks.around(start, number, within);
    int[] match = blocks.find(signature.signature(), block);
    if (match == null) {
      return;
    }
    int at = block.lineAt(match[0]);
    Line line = block.lines().get(at);
    if (counted || tally != null && isSeen(tally, line)) {
      if (!isSeen(tally, line)) {
        tally.count();
      }
      return;
    }
    Map<String, Capture> captures = captures(signature.signature(), match, block.text());
    accept(signature, start, line, match[0] - block.starts()[at], captures, number, within);
  }

  /** A block is found once for each of its lines that carries a literal. */
  private static boolean isSeen(Tally tally, Line line) {
    List<Sighting> seen = tally.sightings();
    return !seen.isEmpty() && seen.get(seen.size() - 1).evidence().line() == line.number();
  }

  private void accept(
      Layer.Prepared signature,
      int start,
      Line line,
      int index,
      Map<String, Capture> captures,
      long number,
      int after) {
    CompiledSignature compiled = signature.signature();
    if (++looks[signature.ordinal()] > LOOKS) {
      return;
    }
    Evidence evidence =
        new Evidence(line.number(), line.column(index), Excerpt.of(line.text(), index), captures);
    LineKind kind = line.kind();
    if (!compiled.clue()) {
      // The cheapest first: values, then the lines around, then many lines around.
      if (!valuesHold(compiled, captures)) {
        return;
      }
      kind = kindOf(line, start, number, after);
      if (!kind.isEvidence() || !surroundingsAllow(compiled, start, number)) {
        return;
      }
    }
    Tally.of(tallies, signature.ordinal())
        .add(new Sighting(evidence, kind, line.origin(), compiled.number(), true));
  }

  private LineKind kindOf(Line line, int start, long number, int within) {
    int after = Math.max(within, LineWindow.STRUCTURE_AFTER);
    if (start != structuredOf || after != structuredAfter) {
      structured = window.structured(start, number, after);
      structuredOf = start;
      structuredAfter = after;
    }
    for (Line marked : structured) {
      if (marked.number() == line.number() && marked.text().equals(line.text())) {
        return marked.kind();
      }
    }
    return line.kind();
  }

  private boolean valuesHold(CompiledSignature compiled, Map<String, Capture> captures) {
    return compiled.where() == null
        || new CaptureScope(captures, layer.entry(compiled.owner()).derive())
            .holds(compiled.where());
  }

  private boolean surroundingsAllow(CompiledSignature compiled, int start, long number) {
    Nearby nearby = layer.entry(compiled.owner()).nearby().get(compiled.number());
    if (nearby.isEmpty()) {
      return true;
    }
    // Several entries ask for the same surroundings one after the other.
    if (neighbourhood == null || neighbourhood.start() != start) {
      neighbourhood = new Neighbourhood(window, search, start, number, NEIGHBOURHOOD);
    }
    return neighbourhood.allows(nearby);
  }

  /**
   * @param match slots as {@link Search#find} gives them
   * @param text what was searched
   */
  static Map<String, Capture> captures(CompiledSignature signature, int[] match, String text) {
    return captures(signature.pattern(), signature.program(), match, text);
  }

  /** The same for a program that was made from the pattern in another way. */
  static Map<String, Capture> captures(
      SignaturePattern pattern, Program program, int[] match, String text) {
    Map<String, Capture> captures = new LinkedHashMap<>();
    List<String> names = pattern.names();
    for (int i = 0; i < names.size(); i++) {
      int slot = program.groups()[i];
      if (match[slot] >= 0 && match[slot] < match[slot + 1]) {
        String value = text.substring(match[slot], match[slot + 1]).strip();
        captures.putIfAbsent(names.get(i), new Capture(value, pattern.types().get(i)));
      }
    }
    return captures;
  }
}
