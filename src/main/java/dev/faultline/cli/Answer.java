package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.advise.Shell;
import dev.faultline.cli.child.CallersLocale;
import dev.faultline.render.RenderOptions;
import dev.faultline.render.Renderer;
import dev.faultline.render.TextRenderer;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How the answer is printed and which exit status it gives: the options that all diagnosing
 * commands share.
 */
final class Answer {
  private final Renderer renderer;
  private final Renderer summary;
  private final boolean quiet;
  private final FailOn failOn;

  private Answer(Renderer renderer, Renderer summary, boolean quiet, FailOn failOn) {
    this.renderer = renderer;
    this.summary = summary;
    this.quiet = quiet;
    this.failOn = failOn;
  }

  /** What {@code --fail-on} turns into {@link ExitStatus#FAILED_ON}. */
  enum FailOn {
    KNOWN,
    UNKNOWN,
    ANY,
    NEVER
  }

  static void addOptions(CommandSpec spec) {
    spec.addOption(
        Specs.text(
            "--format", "FORMAT", "Output format: " + String.join(", ", Formats.names()) + "."));
    spec.addOption(Specs.flag("--json", "Short for --format json."));
    spec.addOption(Specs.flag("--all", "Show hidden steps and every detail."));
    spec.addOption(
        Specs.number("--top", "How many causes of one input to show in full (default 1)."));
    spec.addOption(Specs.flag("--commands-only", "Print the fix commands alone."));
    spec.addOption(
        Specs.flag("--env-only", "Print only the lines that set the environment; safe for eval."));
    spec.addOption(
        Specs.text("--shell", "SHELL", "Shell of the commands: posix, powershell or cmd."));
    spec.addOption(
        OptionSpec.builder("-q", "--quiet")
            .description("Print nothing; the exit status tells.")
            .build());
    spec.addOption(
        Specs.text(
            "--color",
            "WHEN",
            "auto (default), always or never; NO_COLOR and CLICOLOR_FORCE count."));
  }

  /** For commands whose status tells what was found. */
  static void addFailOn(CommandSpec spec) {
    spec.addOption(
        Specs.text(
            "--fail-on",
            "WHAT",
            "End with status 3 on known, unknown or any faults, or never; replaces 0 and 1."));
  }

  static Answer of(Options options, Console console) {
    return of(options, look(options, console));
  }

  /** With every step and detail, whether {@code --all} asks for it or not. */
  static Answer inFull(Options options, Console console) {
    RenderOptions look = look(options, console);
    return of(
        options,
        new RenderOptions(
            look.width(), look.colour(), look.unicode(), true, look.top(), look.shell()));
  }

  private static Answer of(Options options, RenderOptions look) {
    String format = format(options);
    return new Answer(
        Formats.renderer(format, look),
        format.equals("github") ? Formats.renderer("markdown", look) : null,
        options.has("--quiet"),
        failOn(options));
  }

  /** How text answers look here. */
  static RenderOptions look(Options options, Console console) {
    return new RenderOptions(
        console.columns(),
        colour(options, console),
        isUnicode(console),
        options.has("--all"),
        top(options, 1),
        shell(options));
  }

  /** The name of the output format that the options ask for. */
  static String format(Options options) {
    if (options.has("--commands-only")) {
      return Formats.COMMANDS;
    }
    if (options.has("--env-only")) {
      return Formats.ENV;
    }
    return options.has("--json") ? "json" : options.value("--format", "text");
  }

  static boolean colour(Options options, Console console) {
    String when = options.value("--color", "auto");
    switch (when) {
      case "always":
        return true;
      case "never":
        return false;
      case "auto":
        break;
      default:
        throw new UserError("--color " + when + ": must be auto, always or never");
    }
    if (console.has("NO_COLOR")) {
      return false;
    }
    if (console.has("CLICOLOR_FORCE") && !console.environment().get("CLICOLOR_FORCE").equals("0")) {
      return true;
    }
    return console.outputIsTerminal() && !"dumb".equals(console.environment().get("TERM"));
  }

  /** A pipe takes UTF-8 as it is; a terminal shows what its charset has. */
  private static boolean isUnicode(Console console) {
    return !console.outputIsTerminal() || CallersLocale.isUnicode(console.environment());
  }

  /** The value of {@code --top}. */
  static int top(Options options, int absent) {
    int top = options.value("--top", absent);
    if (top < 1) {
      throw new UserError("--top " + top + ": must be at least 1");
    }
    return top;
  }

  private static Shell ofThisMachine() {
    return System.getProperty("os.name", "").startsWith("Windows") ? Shell.POWERSHELL : Shell.POSIX;
  }

  private static Shell shell(Options options) {
    String word = options.value("--shell", null);
    if (word == null) {
      // These lines are for the shell that reads them, wherever the log is from.
      return options.has("--env-only") ? ofThisMachine() : null;
    }
    Shell shell = Shell.of(word);
    if (shell == null) {
      throw new UserError("--shell " + word + ": must be posix, powershell or cmd");
    }
    return shell;
  }

  static FailOn failOn(Options options) {
    String word = options.value("--fail-on", null);
    if (word == null) {
      return null;
    }
    for (FailOn choice : FailOn.values()) {
      if (choice.name().equalsIgnoreCase(word)) {
        return choice;
      }
    }
    throw new UserError("--fail-on " + word + ": must be known, unknown, any or never");
  }

  /** Whether the format is the text for people. */
  boolean isForPeople() {
    return renderer instanceof TextRenderer;
  }

  void print(Report report, Console console) throws IOException {
    if (!quiet) {
      renderer.render(report, console.out());
      if (console.out().checkError()) {
        throw new BrokenPipe();
      }
      if (summary != null && console.has(StepSummary.VARIABLE)) {
        StepSummary.append(summary, report, console);
      }
    }
  }

  /** The status that follows from the results alone. */
  int status(List<InputResult> results) {
    boolean known = false;
    boolean unknown = false;
    for (InputResult result : results) {
      known |= result.status() == InputResult.Status.DIAGNOSED;
      unknown |= result.status() == InputResult.Status.UNKNOWN;
    }
    return status(failOn, known, unknown);
  }

  /**
   * The status for what was found anywhere.
   *
   * @param failOn null for grep's meaning
   */
  static int status(FailOn failOn, boolean known, boolean unknown) {
    if (failOn != null) {
      boolean fails =
          switch (failOn) {
            case KNOWN -> known;
            case UNKNOWN -> unknown;
            case ANY -> known || unknown;
            case NEVER -> false;
          };
      return fails ? ExitStatus.FAILED_ON : 0;
    }
    return known ? ExitStatus.FOUND : ExitStatus.NOT_FOUND;
  }
}
