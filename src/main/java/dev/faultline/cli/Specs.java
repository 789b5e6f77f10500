package dev.faultline.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What all command models have in common. */
final class Specs {
  private Specs() {}

  static CommandSpec command(String... description) {
    CommandSpec spec = CommandSpec.create();
    // An argument that begins with @ is a name like any other.
    spec.parser().expandAtFiles(false);
    spec.usageMessage()
        .description(paragraphs(description))
        .sortOptions(false)
        .abbreviateSynopsis(true);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    spec.addOption(
        OptionSpec.builder("--debug").hidden(true).description("Show stack traces.").build());
    return spec;
  }

  /**
   * Sentences that were broken between two strings are whole again: the help wraps them where the
   * terminal ends.
   */
  private static String[] paragraphs(String... lines) {
    List<String> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (open && !line.isEmpty()) {
        line = paragraphs.remove(paragraphs.size() - 1) + " " + line;
      }
      paragraphs.add(line);
      open = !line.isEmpty() && !line.startsWith(" ") && !line.endsWith(".");
    }
    return paragraphs.toArray(new String[0]);
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  static OptionSpec number(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("N")
        .type(Integer.class)
        .arity("1")
        .description(description)
        .build();
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .description(description)
        .build();
  }
}
