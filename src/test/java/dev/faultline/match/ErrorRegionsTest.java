package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.text.Line;
import dev.faultline.text.Structure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looking at a few lines only changes the speed, never the line that is found. */
class ErrorRegionsTest {
  private static final Path KB = Path.of("kb");

  @Test
  void theSameLineIsFoundAmongAllLinesAndAmongThoseOfTheRegions() throws Exception {
    for (String log : logs()) {
      assertSame(log);
    }
  }

  @Test
  void aLogWithoutSuspiciousWordsIsNotStripped() {
    String log = "INFO step 12 loss 0.5 tokens 4096 and nothing of interest at all\n".repeat(1000);

    assertThat(ErrorRegions.of(chunk(log), 1)).isEmpty();
  }

  @Test
  void everyWordOfAnErrorIsSuspicious() {
    for (String word : ErrorLines.WORDS) {
      assertThat(ErrorRegions.of(chunk("a " + word + " b\n"), 1)).as(word).isNotEmpty();
    }
  }

  @Test
  void aLineIsTakenWithSixAroundIt() {
    String filler = "INFO step 12 loss 0.5\n";
    String log = filler.repeat(100) + "the loader could not start\n" + filler.repeat(100);

    List<Line> lines = ErrorRegions.of(chunk(log), 1);

    assertThat(lines).hasSize(13);
    assertThat(lines.get(6).number()).isEqualTo(101);
    assertThat(lines.get(6).text()).isEqualTo("the loader could not start");
  }

  /** The examples of all entries, what no entry knows, and healthy logs, in ordinary lines. */
  private static List<String> logs() throws Exception {
    String filler = "INFO 08-01 12:00:00 [core.py:387] step 12 loss 0.5 tokens 4096\n".repeat(20);
    List<String> logs = new ArrayList<>();
    for (Path file : IndexCompiler.entryFiles(KB)) {
      Entry entry =
          EntryReader.read(IndexCompiler.idOf(KB, file), Files.readAllBytes(file), file.toString());
      entry.examples().forEach(e -> logs.add(filler + String.join("\n", e.log()) + "\n" + filler));
      entry
          .counterExamples()
          .forEach(e -> logs.add(filler + String.join("\n", e.log()) + "\n" + filler));
    }
    try (Stream<Path> corpus = Files.walk(KB.resolve("corpus"))) {
      for (Path file : corpus.filter(Files::isRegularFile).toList()) {
        logs.add(Files.readString(file, StandardCharsets.ISO_8859_1) + filler);
      }
    }
    return logs;
  }

  private static void assertSame(String log) {
    Chunk chunk = chunk(log);
    List<Line> all = new LineWindow(chunk).all(1);
    Structure.mark(all);
    for (int worst : new int[] {0, Integer.MAX_VALUE - 1}) {
      assertThat(ErrorLines.best(chunk, ErrorRegions.of(chunk, 1), worst))
          .as(log)
          .isEqualTo(ErrorLines.best(chunk, all, worst));
    }
  }

  private static Chunk chunk(String log) {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    return new Chunk(bytes, 0, 0, bytes.length, bytes.length, 0, 0);
  }
}
