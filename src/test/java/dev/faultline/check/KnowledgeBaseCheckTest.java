package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.KbException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The command that contributors run, {@code faultline kb check}, over the whole knowledge base: one
 * test per example, and one per entry for its form.
 */
class KnowledgeBaseCheckTest {
  private static final Path KB = Path.of("kb");

  @TestFactory
  Stream<DynamicNode> knowledge_base_has_no_problems() throws IOException, KbException {
    List<Problem> problems = Checker.check(KB, List.of(), file -> true);
    List<String> files = new ArrayList<>();
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path file : IndexCompiler.entryFiles(KB)) {
      files.add(file.toString());
      String id = IndexCompiler.idOf(KB, file);
      Entry entry = EntryReader.read(id, Files.readAllBytes(file), file.toString());
      List<Problem> own = problems.stream().filter(p -> p.file().equals(file.toString())).toList();
      nodes.add(DynamicContainer.dynamicContainer(id, tests(entry, own)));
    }
    List<Problem> elsewhere = problems.stream().filter(p -> !files.contains(p.file())).toList();
    nodes.add(
        DynamicTest.dynamicTest("corpus and broken files", () -> assertThat(elsewhere).isEmpty()));
    return nodes.stream();
  }

  private static List<DynamicTest> tests(Entry entry, List<Problem> problems) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            "form",
            () ->
                assertThat(problems)
                    .filteredOn(p -> !p.pointer().matches("/(?:examples|counterExamples)/\\d+"))
                    .isEmpty()));
    for (int i = 0; i < entry.examples().size(); i++) {
      tests.add(test(entry.examples().get(i).name(), "/examples/" + i, problems));
    }
    for (int i = 0; i < entry.counterExamples().size(); i++) {
      tests.add(test(entry.counterExamples().get(i).name(), "/counterExamples/" + i, problems));
    }
    return tests;
  }

  private static DynamicTest test(String name, String pointer, List<Problem> problems) {
    return DynamicTest.dynamicTest(
        name, () -> assertThat(problems).filteredOn(p -> p.pointer().equals(pointer)).isEmpty());
  }
}
