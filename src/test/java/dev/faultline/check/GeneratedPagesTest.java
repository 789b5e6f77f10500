package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.IndexCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Pages written from the entries; {@code mvn test -Dtest=GeneratedPagesTest -Dfaultline.write=true}
 * writes them anew.
 */
class GeneratedPagesTest {
  private static final Path KB = Path.of("kb");
  private static final Path DOCS = Path.of("docs");

  @Test
  void pages_are_in_step_with_the_entries() throws Exception {
    Map<Path, String> pages = pages();
    Path categories = DOCS.resolve("categories");
    if (Boolean.getBoolean("faultline.write")) {
      Files.createDirectories(categories);
      try (var old = Files.list(categories)) {
        for (Path page : old.toList()) {
          Files.delete(page);
        }
      }
      for (Map.Entry<Path, String> page : pages.entrySet()) {
        Files.writeString(page.getKey(), page.getValue());
      }
    }
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      assertThat(Files.readString(page.getKey())).isEqualTo(page.getValue());
    }
    try (var there = Files.list(categories)) {
      assertThat(there.filter(p -> !pages.containsKey(p))).isEmpty();
    }
  }

  private static Map<Path, String> pages() throws Exception {
    List<Entry> all = new ArrayList<>();
    Map<String, List<Entry>> byCategory = new TreeMap<>();
    for (Path file : IndexCompiler.entryFiles(KB)) {
      Entry entry = read(file);
      all.add(entry);
      byCategory.computeIfAbsent(entry.category(), c -> new ArrayList<>()).add(entry);
    }
    Map<Path, String> pages = new TreeMap<>();
    StringBuilder index =
        new StringBuilder(
            "# What Faultline knows\n\nGenerated from `kb/entries`; do not edit.\n\n");
    index.append("| category | entries |\n| --- | --- |\n");
    byCategory.forEach(
        (category, entries) -> {
          pages.put(
              DOCS.resolve("categories/" + category + ".md"), CategoryPage.of(category, entries));
          index.append("| [").append(category).append("](").append(category).append(".md) | ");
          index.append(entries.size()).append(" |\n");
        });
    pages.put(DOCS.resolve("categories/README.md"), index.toString());
    pages.put(DOCS.resolve("fact-use.md"), FactUsePage.of(all));
    return pages;
  }

  private static Entry read(Path file) throws IOException, dev.faultline.kb.KbException {
    return EntryReader.read(
        IndexCompiler.idOf(KB, file), Files.readAllBytes(file), file.toString());
  }
}
