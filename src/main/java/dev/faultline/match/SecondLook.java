package dev.faultline.match;

import dev.faultline.kb.CompiledEntry;
import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Program;
import dev.faultline.text.JoinedLine;
import dev.faultline.text.Line;
import dev.faultline.text.Place;
import dev.faultline.text.Rejoiner;
import dev.faultline.text.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The wider pass over a small input that named no cause: lines that a terminal wrapped are joined
 * and matched without regard to white space, and a line that lost its first letters or its end gets
 * them back from the literal it must be.
 */
final class SecondLook {
  /** A pasted report: GitHub takes 65,536 characters. On more text the joins cost 150 ms. */
  static final int LIMIT = 64 * 1024;

  /** A text that names a fault is looked at again only when it is shorter than this. */
  private static final int WRAPPED_LIMIT = 16 * 1024;

  private final Layer layer;
  private final Map<Integer, Tally> tallies;
  private final List<Line> lines;
  private final Surroundings surroundings;
  private final Search search = new Search();

  private SecondLook(
      Layer layer, Map<Integer, Tally> tallies, List<Line> lines, Surroundings surroundings) {
    this.layer = layer;
    this.tallies = tallies;
    this.lines = lines;
    this.surroundings = surroundings;
  }

  /**
   * Whether a short text has lines that end where a terminal does: half a message may name a fault
   * that is not as sharp as the one the whole message names.
   */
  static boolean isWrapped(Chunk chunk) {
    if (chunk.to() - chunk.from() > WRAPPED_LIMIT) {
      return false;
    }
    int longest = 0;
    int count = 0;
    for (int at = chunk.from(); at < chunk.to(); ) {
      int end = chunk.lineEnd(at);
      int length = end - at - (end > at && chunk.buf()[end - 1] == '\r' ? 1 : 0);
      if (end + 1 < chunk.to() && (length == 80 || length == 100 || length == 120)) {
        return true;
      }
      count = length > longest ? 1 : length == longest ? count + 1 : count;
      longest = Math.max(longest, length);
      at = end + 1;
    }
    return longest >= 60 && count > 1;
  }

  /** Adds what the wider pass finds to the tallies of each layer. */
  static void look(List<Layer> layers, Chunk chunk, List<Map<Integer, Tally>> totals) {
    List<Line> lines = new LineWindow(chunk).all(1);
    Structure.mark(lines);
    List<JoinedLine> joined = Rejoiner.rejoin(lines);
    byte[] raw = Arrays.copyOfRange(chunk.buf(), chunk.from(), chunk.to());
    Surroundings apart = Surroundings.of(lines, raw);
    StringBuilder text = new StringBuilder(apart.stripped());
    for (JoinedLine line : joined) {
      text.append(line.text()).append('\n');
    }
    Surroundings surroundings = new Surroundings(text.toString(), apart.raw());
    for (int i = 0; i < layers.size(); i++) {
      SecondLook look = new SecondLook(layers.get(i), totals.get(i), lines, surroundings);
      look.joined(joined);
      look.partial();
    }
  }

  private void joined(List<JoinedLine> joined) {
    LiteralScanner scanner = layer.squeezed();
    Hits hits = new Hits();
    BitSet wanted = new BitSet();
    for (JoinedLine line : joined) {
      if (!line.kind().isEvidence()) {
        continue;
      }
      String text = Elastic.squeeze(line.text());
      byte[] squeezed = text.getBytes(StandardCharsets.UTF_8);
      hits.clear();
      scanner.scan(squeezed, 0, squeezed.length, squeezed.length, hits);
      wanted.clear();
      for (int i = 0; i < hits.size(); i++) {
        int literal = hits.literal(i);
        for (int k = layer.index().ownersStart(literal);
            k < layer.index().ownersEnd(literal);
            k++) {
          wanted.set(layer.index().owner(k));
        }
      }
      for (int s = wanted.nextSetBit(0); s >= 0; s = wanted.nextSetBit(s + 1)) {
        CompiledSignature signature = layer.index().signature(s);
        // To compile all that share a frame's words took half the time of a paste that no entry
        // knows.
        if (Search.hasNeeded(squeezed(signature.program()), text)) {
          joined(signature, s, line);
        }
      }
    }
  }

  /** What every match of a program holds, without white space. */
  private static List<List<String>> squeezed(Program program) {
    List<List<String>> needed = new ArrayList<>();
    for (List<String> texts : program.needed()) {
      List<String> squeezed = new ArrayList<>(texts.size());
      for (int i = 0; i < texts.size(); i++) {
        squeezed.add(Elastic.squeeze(texts.get(i)));
      }
      needed.add(squeezed);
    }
    return needed;
  }

  private void joined(CompiledSignature signature, int ordinal, JoinedLine line) {
    Program elastic = Program.compile(Elastic.regex(signature.pattern().regex()));
    int[] match = search.find(elastic, line.text(), 0);
    if (match == null) {
      return;
    }
    Place place = line.place(match[0]);
    Map<String, Capture> captures =
        ChunkMatcher.captures(signature.pattern(), elastic, match, line.text());
    Evidence evidence = new Evidence(place.line(), place.column(), line.text(), captures);
    accept(
        signature,
        ordinal,
        new Sighting(evidence, line.kind(), line.origin(), signature.number(), false));
  }

  private void accept(CompiledSignature signature, int ordinal, Sighting sighting) {
    Tally seen = tallies.get(ordinal);
    // What the first pass counted must not count twice.
    if (seen != null && seen.mayHave(sighting.evidence().line())) {
      return;
    }
    if (signature.clue() || holds(signature, sighting)) {
      Tally.of(tallies, ordinal).add(sighting);
    }
  }

  private boolean holds(CompiledSignature signature, Sighting sighting) {
    CompiledEntry entry = layer.entry(signature.owner());
    CaptureScope scope = new CaptureScope(sighting.evidence().captures(), entry.derive());
    return (signature.where() == null || scope.holds(signature.where()))
        && surroundings.allow(search, entry.nearby().get(signature.number()));
  }

  private void partial() {
    Fragments fragments = layer.fragments();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.kind().isEvidence()) {
        List<Fragments.Repair> repairs = fragments.repairs(line.text());
        String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
        for (int k = repairs.size() - 1; k >= 0; k--) {
          if (goesOn(line.text(), repairs.get(k).text(), next)) {
            repairs.remove(k);
          }
        }
        unambiguous(line, repairs);
      }
    }
  }

  /** Whether the end that a repair would put back stands on the next line: nothing was lost. */
  private static boolean goesOn(String line, String repaired, String next) {
    return !next.isEmpty()
        && repaired.startsWith(line)
        && repaired.charAt(line.length()) == next.charAt(0);
  }

  /** Takes a repair only when all that fit the line speak of one entry. */
  private void unambiguous(Line line, List<Fragments.Repair> repairs) {
    int owner = -1;
    int ordinal = -1;
    Sighting only = null;
    for (Fragments.Repair repair : repairs) {
      for (int k = layer.index().ownersStart(repair.literal());
          k < layer.index().ownersEnd(repair.literal());
          k++) {
        CompiledSignature signature = layer.index().signature(layer.index().owner(k));
        Sighting sighting = signature.clue() ? null : sighting(signature, line, repair.text());
        if (sighting == null || !holds(signature, sighting)) {
          continue;
        }
        if (owner >= 0 && owner != signature.owner()) {
          return;
        }
        if (owner < 0) {
          owner = signature.owner();
          ordinal = layer.index().owner(k);
          only = sighting;
        }
      }
    }
    if (only != null) {
      Tally.of(tallies, ordinal).add(only);
    }
  }

  private Sighting sighting(CompiledSignature signature, Line line, String repaired) {
    int[] match = search.find(signature.program(), repaired, 0);
    if (match == null) {
      return null;
    }
    Map<String, Capture> captures = ChunkMatcher.captures(signature, match, repaired);
    Evidence evidence = new Evidence(line.number(), line.column(0), line.text(), captures);
    return new Sighting(evidence, line.kind(), line.origin(), signature.number(), false);
  }
}
