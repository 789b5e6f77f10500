package dev.faultline.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes small indexes for tests. */
public final class TestIndex {
  private TestIndex() {}

  /** An index of entries {@code test/0}, {@code test/1} … with one literal pattern each. */
  public static Index ofPatterns(Path directory, List<String> patterns) throws IOException {
    Path entries = Files.createDirectories(directory.resolve("entries/test"));
    for (int i = 0; i < patterns.size(); i++) {
      Files.writeString(entries.resolve(i + ".json"), entry(patterns.get(i)));
    }
    IndexCompiler.Compiled compiled = IndexCompiler.compile(directory);
    if (!compiled.problems().isEmpty()) {
      throw new IOException(compiled.problems().get(0));
    }
    return compiled.index();
  }

  /** A well-formed entry with one pattern, given as it stands in JSON. */
  public static String entry(String pattern) {
    return """
        {"title": "A fault", "summary": "One.", "role": "root",
         "signatures": [{"pattern": "%s", "source": {"repo": "a/b", "path": "c"}}],
         "cause": "It broke.", "steps": [{"title": "Mend it"}],
         "verified": {"on": "2026-11-22", "against": "a 1", "how": "read"},
         "examples": [], "counterExamples": []}
        """
        .formatted(pattern);
  }
}
