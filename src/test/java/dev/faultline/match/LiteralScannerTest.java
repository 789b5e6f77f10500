package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Index;
import dev.faultline.kb.TestIndex;
import dev.faultline.text.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sampling finds exactly what a naive search finds, wherever the pieces are cut. */
class LiteralScannerTest {
  @TempDir Path directory;

  /** The corpus decides which part of a literal is sampled. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void finds_what_a_naive_search_finds(boolean corpus) throws Exception {
    List<String> literals = new ArrayList<>();
    Random random = new Random(7);
    for (int length = 6; length < 40; length++) {
      for (int i = 0; i < 4; i++) {
        literals.add(word(random, length));
      }
    }
    if (corpus) {
      Path logs = Files.createDirectories(directory.resolve("corpus/healthy"));
      Files.writeString(logs.resolve("ordinary.log"), word(random, 5000));
    }
    Index index = TestIndex.ofPatterns(directory, literals);
    LiteralScanner scanner = new LiteralScanner(index.literals());
    for (int round = 0; round < 100; round++) {
      compare(scanner, index, literals, text(random, literals, random.nextInt(30)), random);
    }
    for (int round = 0; round < 5; round++) {
      String text = text(random, literals, 6000 + random.nextInt(30));
      assertThat(text.length()).isGreaterThan(Words.LARGE);
      compare(scanner, index, literals, text, random);
    }
  }

  private static void compare(
      LiteralScanner scanner, Index index, List<String> literals, String log, Random random) {
    byte[] text = log.getBytes(StandardCharsets.US_ASCII);
    int cut = text.length == 0 ? 0 : random.nextInt(text.length);
    TreeSet<String> found = new TreeSet<>();
    collect(scanner, index, text, 0, cut, found);
    collect(scanner, index, text, cut, text.length, found);
    assertThat(found).isEqualTo(naive(text, literals));
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

  private static String text(Random random, List<String> literals, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(
          random.nextBoolean()
              ? literals.get(random.nextInt(literals.size()))
              : word(random, 1 + random.nextInt(20)));
    }
    return text.toString();
  }
}
