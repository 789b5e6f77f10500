package dev.faultline.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCompilerTest {
  @TempDir Path directory;

  @Test
  void aRefusedEntryLeavesNoSignatureToTheNextOne() throws IOException {
    write("a", "{\"pattern\": \"the first fault\"}");
    write("b", "{\"pattern\": \"the second fault\"}, {\"pattern\": \"o{1,3}\"}");
    write("c", "{\"pattern\": \"the third fault\"}");

    IndexCompiler.Compiled compiled = IndexCompiler.compile(directory);

    assertThat(compiled.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.getMessage()).contains("b.json"));
    Index index = compiled.index();
    assertThat(index.signatureCount()).isEqualTo(2);
    assertThat(index.id(index.signature(0).owner())).isEqualTo("test/a");
    assertThat(index.id(index.signature(1).owner())).isEqualTo("test/c");
    assertThat(index.signature(1).pattern().regex()).isEqualTo("the third fault");
  }

  private void write(String slug, String signatures) throws IOException {
    Path entries = Files.createDirectories(directory.resolve("entries/test"));
    String json = TestIndex.entry("PATTERN");
    int from = json.indexOf("{\"pattern\"");
    int to = json.indexOf("}}]", from) + 2;
    Files.writeString(
        entries.resolve(slug + ".json"), json.substring(0, from) + signatures + json.substring(to));
  }
}
