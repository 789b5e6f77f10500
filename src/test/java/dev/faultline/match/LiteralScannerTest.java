package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Index;
import dev.faultline.kb.TestIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sampling finds exactly what a naive search finds, wherever the pieces are cut. */
class LiteralScannerTest {
  @TempDir java.nio.file.Path directory;

  @Test
  void finds_what_a_naive_search_finds() throws Exception {
    List<String> literals = new ArrayList<>();
    Random random = new Random(7);
    for (int length = 6; length < 40; length++) {
      for (int i = 0; i < 4; i++) {
        literals.add(word(random, length));
      }
    }
    Index index = TestIndex.ofPatterns(directory, literals);
    LiteralScanner scanner = new LiteralScanner(index.literals());
    for (int round = 0; round < 200; round++) {
      byte[] text = text(random, literals).getBytes(StandardCharsets.US_ASCII);
      TreeSet<String> expected = naive(text, literals);
      int cut = text.length == 0 ? 0 : random.nextInt(text.length);
      TreeSet<String> found = new TreeSet<>();
      collect(scanner, index, text, 0, cut, found);
      collect(scanner, index, text, cut, text.length, found);
      assertThat(found).isEqualTo(expected);
    }
  }

  private static void collect(
      LiteralScanner scanner, Index index, byte[] text, int from, int to, TreeSet<String> found) {
    Hits hits = new Hits();
    scanner.scan(text, from, to, text.length, hits);
    for (int i = 0; i < hits.size(); i++) {
      String literal =
          new String(index.literals().literal(hits.literal(i)), StandardCharsets.US_ASCII);
      found.add(hits.position(i) + " " + literal);
    }
  }

  private static TreeSet<String> naive(byte[] text, List<String> literals) {
    String all = new String(text, StandardCharsets.US_ASCII);
    TreeSet<String> found = new TreeSet<>();
    for (String literal : literals) {
      for (int at = all.indexOf(literal); at >= 0; at = all.indexOf(literal, at + 1)) {
        found.add(at + " " + literal);
      }
    }
    return found;
  }

  /** A small alphabet makes overlaps and near misses common. */
  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abc ".charAt(random.nextInt(i == 0 || i == length - 1 ? 3 : 4)));
    }
    return word.toString();
  }

  private static String text(Random random, List<String> literals) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(30);
    for (int i = 0; i < parts; i++) {
      text.append(
          random.nextBoolean()
              ? literals.get(random.nextInt(literals.size()))
              : word(random, 1 + random.nextInt(20)));
    }
    return text.toString();
  }
}
