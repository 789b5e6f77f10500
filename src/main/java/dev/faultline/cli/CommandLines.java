package dev.faultline.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command whose options picocli parses. */
final class CommandLines {
  private CommandLines() {}

  /** Parses, prints help where it is asked for, and runs. */
  static int run(Command command, String name, String[] args, Console console) throws Exception {
    CommandSpec spec = command.spec();
    spec.name(name);
    CommandLine line = new CommandLine(spec).setPosixClusteredShortOptionsAllowed(true);
    ParseResult options;
    try {
      options = line.parseArgs(args);
    } catch (ParameterException e) {
      throw new UserError(usageProblem(e, spec));
    }
    if (options.hasMatchedOption("--help")) {
      Help.print(spec, console);
      return ExitStatus.FOUND;
    }
    return command.run(new ParsedOptions(options), console);
  }

  private static String usageProblem(ParameterException e, CommandSpec spec) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> words = unmatched.getUnmatched();
      String word = words.get(0);
      if (word.startsWith("-")) {
        return "unknown option "
            + word
            + Nearest.hint(word, spec.optionsMap().keySet())
            + "; see "
            + spec.name()
            + " --help";
      }
      return "unexpected argument " + word + "; see " + spec.name() + " --help";
    }
    return e.getMessage() + "; see " + spec.name() + " --help";
  }
}
