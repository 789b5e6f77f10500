package dev.faultline.platform;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes a platform as JSON, one fact a line, so that two of them compare well with {@code diff}.
 */
final class PlatformWriter {
  private final Writer out;

  private PlatformWriter(Writer out) {
    this.out = out;
  }

  static void write(Platform platform, Writer out) throws IOException {
    new PlatformWriter(out).write(platform);
  }

  private void write(Platform platform) throws IOException {
    out.write("{\n  \"schemaVersion\": \"1\",\n");
    if (!platform.takenOn().isEmpty()) {
      out.write("  \"takenOn\": ");
      string(platform.takenOn());
      out.write(",\n");
    }
    out.write("  \"facts\": {");
    String separator = "\n    ";
    for (Fact.Known fact : platform.known()) {
      out.write(separator);
      string(fact.name());
      out.write(": {\"value\": ");
      string(fact.value());
      out.write(", \"source\": ");
      string(fact.source());
      out.write("}");
      separator = ",\n    ";
    }
    out.write("\n  },\n  \"unknown\": {");
    separator = "\n    ";
    for (Fact.Unknown fact : platform.unknown()) {
      out.write(separator);
      string(fact.name());
      out.write(": ");
      string(fact.why());
      separator = ",\n    ";
    }
    out.write("\n  }\n}\n");
  }

  private void string(String text) throws IOException {
    out.write('"');
    out.write(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    out.write('"');
  }
}
