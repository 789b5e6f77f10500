package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Index;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.text.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Logs with several faults in them, as people paste them: the one that is to be fixed comes first.
 */
class CompositesTest {
  private static final Path LOGS = Path.of("src/test/resources/dev/faultline/match/composites");

  @TestFactory
  Stream<DynamicTest> the_fault_to_fix_comes_first() throws IOException {
    Matcher matcher = new Matcher(new KnowledgeBase(List.of(Index.bundled())));
    List<String> answers = Files.readAllLines(LOGS.resolve("answers.tsv"));
    return answers.stream()
        .map(row -> row.split("\t"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> assertThat(top(matcher, LOGS.resolve(row[0]))).isEqualTo(row[1])));
  }

  /** The id of the first cause, "-" when the text is an unknown error. */
  private static String top(Matcher matcher, Path log) throws IOException {
    try (InputStream in = Decoder.open(Files.newInputStream(log), log.toString())) {
      List<Chain> chains = matcher.match(in).chains();
      return chains.isEmpty() ? "-" : chains.get(0).cause().entry().id();
    }
  }
}
