package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.Index;
import dev.faultline.kb.IndexCompiler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The literal pre-filter changes the speed, never the answer. */
class EquivalenceTest {
  private static final Path KB = Path.of("kb");
  private static final List<List<String>> LOGS = new ArrayList<>();
  private static Layer layer;

  @BeforeAll
  static void readKnowledgeBase() throws Exception {
    layer = new Layer(Index.bundled());
    for (Path file : IndexCompiler.entryFiles(KB)) {
      Entry entry =
          EntryReader.read(IndexCompiler.idOf(KB, file), Files.readAllBytes(file), file.toString());
      entry.examples().forEach(e -> LOGS.add(e.log()));
      entry.counterExamples().forEach(e -> LOGS.add(e.log()));
    }
  }

  /**
   * About three thousand examples: every signature on every line of a sample of them takes a
   * minute, of all an hour.
   */
  @Test
  void fast_and_slow_path_agree_on_examples() throws Exception {
    Random random = new Random(42);
    for (int i = 0; i < 150; i++) {
      assertSame(String.join("\n", LOGS.get(random.nextInt(LOGS.size()))));
    }
  }

  @Test
  void fast_and_slow_path_agree_on_generated_logs() throws Exception {
    Random random = new Random(43);
    String[] decorations = {"", "\u001b[31m", "[rank0]: ", "\r 50%|##| ", "\u2502 ", "> "};
    for (int round = 0; round < 12; round++) {
      StringBuilder log = new StringBuilder();
      for (int part = 0; part < 6; part++) {
        String decoration = decorations[random.nextInt(decorations.length)];
        for (String line : LOGS.get(random.nextInt(LOGS.size()))) {
          log.append(decoration).append(line).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
      }
      assertSame(log.toString());
    }
  }

  @Test
  void the_cuts_between_chunks_do_not_show() throws Exception {
    String filler = "INFO step 12 loss 0.5 tokens 4096 and nothing of interest at all\n";
    String fault = "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.\n";
    StringBuilder log = new StringBuilder();
    long line = 0;
    List<Long> expected = new ArrayList<>();
    Random random = new Random(44);
    while (log.length() < 5 * Chunk.SIZE) {
      boolean near = Math.abs(log.length() % Chunk.SIZE - Chunk.SIZE + 40) < 200;
      if (near && random.nextInt(3) == 0) {
        expected.add(line + 1);
        log.append(fault);
      } else {
        log.append(filler, 0, 1 + random.nextInt(filler.length() - 2)).append('\n');
      }
      line++;
    }
    Map<Integer, Tally> totals = new TreeMap<>();
    ChunkReader reader = new ChunkReader(stream(log.toString()));
    long feeds = 0;
    for (Chunk chunk = reader.next(); chunk != null; chunk = reader.next()) {
      ChunkResult result =
          ChunkResult.of(List.of(layer), chunk, new Search(), List.of(new BitSet()));
      List<Map<Integer, Tally>> holder = List.of(totals);
      result.mergeInto(holder, feeds);
      feeds += result.feeds();
    }
    assertThat(feeds).isEqualTo(line);
    Tally tally = totals.values().iterator().next();
    assertThat(tally.total()).isEqualTo(expected.size());
    assertThat(tally.sightings().get(0).evidence().line()).isEqualTo(expected.get(0));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertSame(String log) throws Exception {
    Chunk chunk = new ChunkReader(stream(log)).next();
    Map<Integer, Tally> fast =
        ChunkMatcher.match(
            layer, chunk, chunk.census(), new LineWindow(chunk), new Search(), new BitSet());
    Map<Integer, Tally> slow = ChunkMatcher.matchNaively(layer, chunk, new LineWindow(chunk));
    assertThat(describe(fast)).as(log).isEqualTo(describe(slow));
  }

  private static Map<String, String> describe(Map<Integer, Tally> tallies) {
    Map<String, String> described = new TreeMap<>();
    for (Map.Entry<Integer, Tally> e : tallies.entrySet()) {
      StringBuilder places = new StringBuilder();
      for (Sighting sighting : e.getValue().sightings()) {
        Evidence evidence = sighting.evidence();
        places
            .append(evidence.line())
            .append(':')
            .append(evidence.column())
            .append(evidence.captures());
      }
      described.put(
          layer.signature(e.getKey()).signature().pattern().regex(),
          e.getValue().total() + " " + places);
    }
    return described;
  }
}
