package dev.faultline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What completion scripts and manual pages need to know of a command.
 *
 * @param name {@code explain}, {@code kb check}; empty for the main job
 * @param spec its picocli model, named
 * @param argument what the positional arguments are
 */
record CommandModel(
    String name, String summary, CommandSpec spec, List<Option> options, Values argument) {

  /**
   * An option that is not hidden.
   *
   * @param names all of them, the long ones last
   * @param values null for a flag
   */
  record Option(List<String> names, String description, Values values) {}

  /** All commands, the main job first. */
  static List<CommandModel> all() {
    List<CommandModel> all = new ArrayList<>();
    all.add(of("", "diagnose files or standard input", new DiagnoseCommand()));
    for (Commands.Row row : Commands.rows()) {
      all.add(of(row.name(), row.summary(), row.make().get()));
    }
    for (Commands.Row row : Commands.kbRows()) {
      all.add(of("kb " + row.name(), row.summary(), row.make().get()));
    }
    return all;
  }

  private static CommandModel of(String name, String summary, Command command) {
    CommandSpec spec = command.spec();
    spec.name(name.isEmpty() ? "faultline" : "faultline " + name);
    List<Option> options = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        List<String> names = Arrays.asList(option.names());
        boolean flag = option.arity().max() == 0;
        String text = option.description().length == 0 ? "" : option.description()[0];
        Values values = flag ? null : Values.of(option.longestName(), option.paramLabel());
        options.add(new Option(names, text, values));
      }
    }
    Values argument = Values.NONE;
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (argument == Values.NONE) {
        argument = Values.of("", parameter.paramLabel());
      }
    }
    return new CommandModel(name, summary, spec, options, argument);
  }
}
