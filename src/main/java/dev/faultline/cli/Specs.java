package dev.faultline.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What all command models have in common. */
final class Specs {
  private Specs() {}

  static CommandSpec command(String... description) {
    CommandSpec spec = CommandSpec.create();
    // An argument that begins with @ is a name like any other.
    spec.parser().expandAtFiles(false);
    spec.usageMessage().description(description).sortOptions(false).abbreviateSynopsis(true);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    spec.addOption(
        OptionSpec.builder("--debug").hidden(true).description("Show stack traces.").build());
    return spec;
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
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
