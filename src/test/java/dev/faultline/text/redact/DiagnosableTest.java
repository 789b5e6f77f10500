package dev.faultline.text.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.Index;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Findings;
import dev.faultline.match.Matcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken out must not be what names the fault. */
class DiagnosableTest {
  private static final Path KB = Path.of("kb");

  @Test
  void every_example_has_the_same_diagnosis_before_and_after() throws Exception {
    Matcher matcher = new Matcher(new KnowledgeBase(List.of(Index.bundled())));
    int examples = 0;
    for (Path file : IndexCompiler.entryFiles(KB)) {
      String id = IndexCompiler.idOf(KB, file);
      Entry entry = EntryReader.read(id, Files.readAllBytes(file), file.toString());
      for (Entry.Example example : entry.examples()) {
        String log = String.join("\n", example.log());
        String redacted = new Redactor(List.of("kowalski"), List.of("bigbox")).redact(log).text();
        assertThat(top(matcher, redacted)).as(id + ": " + redacted).isEqualTo(top(matcher, log));
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(500);
  }

  private static String top(Matcher matcher, String log) throws IOException {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    Findings findings = matcher.match(new ByteArrayInputStream(bytes));
    return findings.chains().isEmpty() ? null : findings.chains().get(0).cause().entry().id();
  }
}
