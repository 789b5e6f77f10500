package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.Index;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.text.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every example of the knowledge base is recognised in every disguise: the same entry first, and
 * the evidence on the line that the message has become. {@code -Dfaultline.disguises=all} tries
 * every example in every disguise (some minutes); otherwise a sample with a fixed seed.
 *
 * <p>What cannot hold stands in {@code not-held.tsv} with the reason; that list may only shrink.
 */
class DisguiseTest {
  private static final Path KB = Path.of("kb");
  private static final Path NOT_HELD =
      Path.of("src/test/resources/dev/faultline/match/not-held.tsv");
  private static final long SEED = 20261122;

  /**
   * Disguises that an example is tried in by a short run; which ones, depends on its name alone.
   */
  private static final int SINGLES = 6;

  /** An example by the name of its entry and its number. */
  private record Case(String id, String name, Entry.Example example) {}

  private static final List<Case> CASES = new ArrayList<>();
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();
  private static Map<String, UnaryOperator<Paste>> disguises;
  private static Matcher matcher;

  @BeforeAll
  static void read() throws Exception {
    matcher = new Matcher(new KnowledgeBase(List.of(Index.bundled())));
    for (Path file : IndexCompiler.entryFiles(KB)) {
      String id = IndexCompiler.idOf(KB, file);
      Entry entry = EntryReader.read(id, Files.readAllBytes(file), file.toString());
      for (int i = 0; i < entry.examples().size(); i++) {
        CASES.add(new Case(id, id + "#" + i, entry.examples().get(i)));
      }
    }
    for (String row : Files.readAllLines(NOT_HELD)) {
      String[] fields = row.split("\t");
      KNOWN.put(fields[0] + "\t" + fields[1], fields[2]);
    }
    Path run = KB.resolve("corpus/healthy/transformers-trainer-colab.log");
    disguises = Disguises.all(Files.readAllLines(run).subList(70, 130));
  }

  @Test
  void examples_are_recognised_in_disguise() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> names = List.copyOf(disguises.keySet());
    boolean all = "all".equals(System.getProperty("faultline.disguises"));
    for (Case c : CASES) {
      Random random = new Random(SEED ^ c.name.hashCode());
      for (int i = 0; i < (all ? names.size() : SINGLES); i++) {
        single(c, all ? names.get(i) : any(names, random), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void examples_are_recognised_in_two_disguises() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> names = List.copyOf(disguises.keySet());
    for (Case c : CASES) {
      Random random = new Random(~SEED ^ c.name.hashCode());
      String inner = any(names, random);
      String outer = any(names, random);
      if (Disguises.fit(inner, outer) && !isKnown(c, inner) && !isKnown(c, outer)) {
        UnaryOperator<Paste> first = disguises.get(inner);
        UnaryOperator<Paste> second = disguises.get(outer);
        Paste paste = second.apply(first.apply(Paste.of(c.example.log())));
        judge(c, inner + ", then " + outer, found(c, paste), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static boolean isKnown(Case c, String disguise) {
    return KNOWN.containsKey(disguise + "\t" + c.name);
  }

  private static void single(Case c, String disguise, List<String> wrong) throws IOException {
    judge(c, disguise, found(c, disguises.get(disguise).apply(Paste.of(c.example.log()))), wrong);
  }

  private static void judge(Case c, String disguise, String found, List<String> wrong)
      throws IOException {
    boolean held = found.equals(c.id) || isQuiet(c, disguise);
    if (held == isKnown(c, disguise)) {
      wrong.add(disguise + "\t" + c.name + "\t" + (held ? "holds: strike it off" : found));
    }
  }

  /** Amid a long healthy run a mere warning is none of our business, see {@link Warned}. */
  private static boolean isQuiet(Case c, String disguise) throws IOException {
    return disguise.contains("healthy")
        && found(c, Paste.of(c.example.log())).equals(c.id)
        && match(Paste.of(c.example.log())).reasons().contains("it is a warning, not an error");
  }

  private static Match match(Paste paste) throws IOException {
    try (InputStream in = Decoder.open(new ByteArrayInputStream(paste.bytes()), "paste")) {
      List<Chain> chains = matcher.match(in).chains();
      return chains.isEmpty() ? null : chains.get(0).cause();
    }
  }

  /** The id of the entry found, with its line when that is not the one it should be. */
  private static String found(Case c, Paste paste) throws IOException {
    Match match = match(paste);
    if (match == null) {
      return "nothing";
    }
    long line = match.evidence().get(0).line();
    boolean right = paste.isAt(line, c.example.line());
    return match.entry().id() + (right ? "" : " in line " + line);
  }
}
