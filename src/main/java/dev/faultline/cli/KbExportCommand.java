package dev.faultline.cli;

import dev.faultline.kb.Index;
import dev.faultline.kb.KnowledgeBase;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code kb export --patterns}: the signatures as plain RE2, so that anyone can give other engines
 * the same work.
 */
final class KbExportCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command("Prints every signature as one RE2 pattern a line, typed captures expanded.")
            .addOption(Specs.flag("--patterns", "Print the patterns (the default)."))
            .addOption(Specs.flag("--literals", "Print the required literals instead."));
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    boolean literals = options.has("--literals");
    for (Index index : kb.layers()) {
      int count = literals ? index.literals().size() : index.signatureCount();
      for (int i = 0; i < count; i++) {
        console
            .out()
            .println(
                literals
                    ? new String(
                        index.literals().literal(i), java.nio.charset.StandardCharsets.UTF_8)
                    : plain(index.signature(i).pattern().regex()));
      }
    }
    return ExitStatus.FOUND;
  }

  /**
   * Without captures, whose names repeat from pattern to pattern, and without escapes of characters
   * that need none: engines that join all patterns, and older ones, refuse them.
   */
  static String plain(String regex) {
    StringBuilder plain = new StringBuilder(regex.length());
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        char escaped = regex.charAt(++i);
        plain.append("\"'/`%@!,;:=<> ".indexOf(escaped) < 0 ? "\\" : "").append(escaped);
      } else if (regex.startsWith("(?P<", i)) {
        plain.append("(?:");
        i = regex.indexOf('>', i);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
