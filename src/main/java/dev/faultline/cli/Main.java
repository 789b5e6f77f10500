package dev.faultline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Entry point: picks the command, parses its options, maps every outcome to an {@link ExitStatus}.
 */
public final class Main {
  private final Console console;

  public Main(Console console) {
    this.console = console;
  }

  /** Ends the process with the status of the command. */
  public static void main(String[] args) {
    int status = new Main(Console.system()).run(args);
    System.exit(status);
  }

  /** Runs one command line. Never throws. */
  public int run(String... args) {
    boolean debug = Arrays.asList(args).contains("--debug");
    try {
      int status = dispatch(args);
      console.out().flush();
      return status;
    } catch (UserError e) {
      return fail(e.getMessage(), e, debug);
    } catch (BrokenPipe e) {
      return ExitStatus.FOUND;
    } catch (IOException | UncheckedIOException e) {
      return fail(sentence(e), e, debug);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return fail("internal error: " + e + "; run again with --debug and report it", e, debug);
    }
  }

  private int dispatch(String[] args) throws Exception {
    if (args.length > 0) {
      if (args[0].equals("kb")) {
        return kb(args);
      }
      if (args[0].equals("help")) {
        return help(args);
      }
      Command command = args[0].startsWith("-") ? null : Commands.find(Commands.rows(), args[0]);
      if (command != null) {
        return run(command, "faultline " + args[0], Arrays.copyOfRange(args, 1, args.length));
      }
    }
    return run(new DiagnoseCommand(), "faultline", args);
  }

  private int kb(String[] args) throws Exception {
    Command command = args.length < 2 ? null : Commands.find(Commands.kbRows(), args[1]);
    if (command != null) {
      return run(command, "faultline kb " + args[1], Arrays.copyOfRange(args, 2, args.length));
    }
    if (args.length < 2 || args[1].equals("--help") || args[1].equals("-h")) {
      Help.kb(console);
      return args.length < 2 ? ExitStatus.TROUBLE : ExitStatus.FOUND;
    }
    throw new UserError(
        "there is no command kb "
            + args[1]
            + Nearest.hint(args[1], Commands.summaries(Commands.kbRows()).keySet()));
  }

  private int help(String[] args) throws Exception {
    if (args.length == 1) {
      return dispatch(new String[] {"--help"});
    }
    String[] asked = Arrays.copyOfRange(args, 1, args.length + 1);
    asked[asked.length - 1] = "--help";
    return dispatch(asked);
  }

  private int run(Command command, String name, String[] args) throws Exception {
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
    return command.run(options, console);
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

  private static String sentence(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private int fail(String sentence, Throwable cause, boolean debug) {
    console.out().flush();
    console.err().println("faultline: " + sentence);
    if (debug) {
      cause.printStackTrace(console.err());
    }
    return ExitStatus.TROUBLE;
  }
}
