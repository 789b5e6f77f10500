package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.IndexCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The command that contributors run, {@code faultline kb check}, over the whole knowledge base: one
 * test per file.
 */
class KnowledgeBaseCheckTest {
  private static final Path KB = Path.of("kb");

  @TestFactory
  Stream<DynamicTest> knowledge_base_has_no_problems() throws IOException {
    List<Problem> problems = Checker.check(KB, List.of(), file -> true);
    List<String> files = new ArrayList<>();
    for (Path file : IndexCompiler.entryFiles(KB)) {
      files.add(file.toString());
    }
    List<Problem> elsewhere = problems.stream().filter(p -> !files.contains(p.file())).toList();
    Stream<DynamicTest> perFile =
        files.stream()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        file,
                        () ->
                            assertThat(problems.stream().filter(p -> p.file().equals(file)))
                                .isEmpty()));
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "corpus and broken files", () -> assertThat(elsewhere).isEmpty())),
        perFile);
  }
}
