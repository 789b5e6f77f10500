package dev.faultline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

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
    if (PlainOptions.of(args) != null) {
      // Since Java 21 System.exit asks for a logger first, which loads java.logging: 10 ms. A plain
      // diagnosis leaves nothing behind that a shutdown hook would have to tidy.
      System.err.flush();
      Runtime.getRuntime().halt(status);
    }
    System.exit(status);
  }

  /** Runs one command line. Never throws. */
  public int run(String... args) {
    boolean debug = Arrays.asList(args).contains("--debug");
    try {
      int status = dispatch(args);
      console.out().flush();
      return whole(status, args);
    } catch (UserError e) {
      return fail(e.getMessage(), e, debug);
    } catch (BrokenPipe e) {
      return whole(ExitStatus.FOUND, args);
    } catch (IOException | UncheckedIOException e) {
      return fail(sentence(e), e, debug);
    } catch (Exception | Error e) {
      if (e instanceof InvalidPathException) {
        return fail(noName((InvalidPathException) e), e, debug);
      }
      return fail("internal error: " + e + "; run again with --debug and report it", e, debug);
    }
  }

  /** The status, unless our answer could not be written. */
  private int whole(int status, String[] args) {
    String problem = StandardOutput.problem();
    if (problem == null || args.length > 0 && args[0].equals("run")) {
      return status;
    }
    console.tell("standard output: " + problem);
    return ExitStatus.TROUBLE;
  }

  private int dispatch(String[] args) throws Exception {
    if (args.length > 0) {
      if (args[0].equals("kb")) {
        return kb(args);
      }
      if (args[0].equals("help")) {
        return help(args);
      }
      Command command = isWord(args[0]) ? Commands.find(Commands.rows(), args[0]) : null;
      if (command != null) {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Options words = command.takesWords() ? PlainOptions.words(rest) : null;
        return words == null
            ? run(command, "faultline " + args[0], rest)
            : command.run(words, console);
      }
    }
    PlainOptions plain = PlainOptions.of(args);
    return plain == null
        ? run(new DiagnoseCommand(), "faultline", args)
        : new DiagnoseJob(console).run(plain);
  }

  /** Commands are words of letters and hyphens; the table of them is not made for a file's sake. */
  private static boolean isWord(String arg) {
    for (int i = 0; i < arg.length(); i++) {
      char c = arg.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c == '-' && i > 0)) {
        return false;
      }
    }
    return true;
  }

  private int run(Command command, String name, String[] args) throws Exception {
    return CommandLines.run(command, name, args, console);
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
            + Nearest.hint(args[1], Commands.summaries(Commands.kbRows()).keySet())
            + "; see faultline kb --help");
  }

  private int help(String[] args) throws Exception {
    if (args.length == 1) {
      return dispatch(new String[] {"--help"});
    }
    if (!args[1].equals("kb") && Commands.find(Commands.rows(), args[1]) == null) {
      throw new UserError(
          "there is no command "
              + args[1]
              + Nearest.hint(args[1], Commands.summaries(Commands.rows()).keySet())
              + "; see faultline --help");
    }
    String[] asked = Arrays.copyOfRange(args, 1, args.length + 1);
    asked[asked.length - 1] = "--help";
    return dispatch(asked);
  }

  private static String noName(InvalidPathException e) {
    return e.getInput()
        + ": Java cannot take this as a file name here; letters beyond ASCII need a locale with"
        + " UTF-8, for example LC_ALL=C.UTF-8";
  }

  private static String sentence(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    if (cause instanceof FileSystemException && ((FileSystemException) cause).getReason() == null) {
      // Their message is the bare name.
      return cause.getMessage() + ": " + reason((FileSystemException) cause);
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileAlreadyExistsException
        ? "is there already"
        : e.getClass().getSimpleName();
  }

  private int fail(String sentence, Throwable cause, boolean debug) {
    console.out().flush();
    console.tell(sentence);
    if (debug) {
      cause.printStackTrace(console.err());
    }
    return ExitStatus.TROUBLE;
  }
}
