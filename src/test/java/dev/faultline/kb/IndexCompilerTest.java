package dev.faultline.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  void aTextThatEveryAccessLogHoldsIsRefused() throws IOException {
    Path healthy = Files.createDirectories(directory.resolve("corpus/healthy"));
    String line = "10.0.0.1:50211 - \"POST /v1/chat/completions HTTP/1.1\" 200 OK\n";
    Files.writeString(healthy.resolve("server.log"), line.repeat(2000));
    write("a", "{\"pattern\": \"HTTP/1\\\\.1. 404\"}");
    write("b", "{\"pattern\": \"HTTP/1\\\\.1. 404 Not Found\"}");

    IndexCompiler.Compiled compiled = IndexCompiler.compile(directory);

    assertThat(compiled.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.getMessage()).contains("a.json", "'HTTP/1.1'"));
    assertThat(compiled.index().entryCount()).isEqualTo(1);
  }

  @Test
  void theBuildNamesAllBrokenFiles() throws IOException {
    write("a", "{\"pattern\": \"o{1,3}\"}");
    write("b", "{\"pattern\": \"the second fault\"");
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(
              () ->
                  IndexCompiler.main(
                      new String[] {directory.toString(), directory.resolve("out").toString()}))
          .isInstanceOf(KbException.class);
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("a.json", "b.json");
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
