package dev.faultline.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes docs/facts.md from the catalogue. */
public final class FactPage {
  private FactPage() {}

  /** The page, ending in a line break. */
  public static String text() {
    StringBuilder out = new StringBuilder(16_384);
    out.append("# Facts\n\n");
    out.append(
        "Written from `FactCatalogue` (`mvn test -Dtest=FactPageTest -Dfaultline.write=true`); ");
    out.append("a test keeps both equal.\n\n");
    out.append("Each fact is known, with where it was learned, or unknown, with why. ");
    out.append(
        "Conditions in entries use these names. What a log says itself wins over the probe.\n");
    for (FactCatalogue.Group group : FactCatalogue.groups()) {
      out.append("\n## ").append(group.title()).append("\n\n");
      out.append("| fact | type | for people | meaning | where the probe reads it |\n");
      out.append("| --- | --- | --- | --- | --- |\n");
      for (FactDefinition fact : group.facts()) {
        row(out, fact);
      }
    }
    out.append("\n## Variables that `env.*` can be\n\n");
    out.append("No other variable's value is ever read. `ollama.env.*` knows the same names.\n\n");
    String separator = "";
    for (String name : FactCatalogue.variables()) {
      out.append(separator).append('`').append(name).append('`');
      separator = ",\n";
    }
    return out.append('\n').toString();
  }

  /** Writes the page. */
  public static void write(Path file) throws IOException {
    Files.writeString(file, text());
  }

  private static void row(StringBuilder out, FactDefinition fact) {
    out.append("| `").append(fact.name().replace("*", "<name>")).append("` | ");
    out.append(
        fact.type() == FactType.FLAG ? "true/false" : fact.type().name().toLowerCase(Locale.ROOT));
    if (!fact.unit().isEmpty()) {
      out.append(", ").append(fact.unit());
    }
    out.append(" | ").append(fact.label());
    out.append(" | ").append(fact.meaning());
    out.append(" | ").append(fact.from()).append(" |\n");
  }
}
