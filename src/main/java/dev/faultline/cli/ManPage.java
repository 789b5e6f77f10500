package dev.faultline.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One manual page in man(7) macros, made from a command's model. */
final class ManPage {
  private static final int LINE = 78;

  private final StringBuilder out = new StringBuilder();
  private final CommandModel model;

  private ManPage(CommandModel model) {
    this.model = model;
  }

  /** {@code faultline-kb-check}, without the section. */
  static String name(CommandModel model) {
    return model.spec().name().replace(' ', '-');
  }

  /**
   * The page.
   *
   * @param all all commands, for the lists of the main page
   * @param date ISO day of the release
   */
  static String of(CommandModel model, List<CommandModel> all, String version, String date) {
    ManPage page = new ManPage(model);
    page.head(version, date);
    page.description();
    page.options();
    if (model.name().isEmpty()) {
      page.commands(all);
      page.surroundings();
    }
    page.exitStatus();
    page.seeAlso(all);
    return page.out.toString();
  }

  private void head(String version, String date) {
    out.append(".TH ").append(name(model).toUpperCase(java.util.Locale.ROOT)).append(" 1 ");
    out.append('"').append(date).append("\" \"faultline ").append(version);
    out.append("\" \"Faultline Manual\"\n.nh\n.ad l\n");
    section("NAME");
    line(name(model) + " - " + model.summary());
    section("SYNOPSIS");
    model.spec().usageMessage().width(LINE).autoWidth(false);
    String synopsis =
        new CommandLine(model.spec()).setColorScheme(plain()).getHelp().synopsis(0).strip();
    out.append(".nf\n");
    synopsis.lines().forEach(text -> line(text.strip()));
    out.append(".fi\n");
  }

  private static CommandLine.Help.ColorScheme plain() {
    return CommandLine.Help.defaultColorScheme(Ansi.OFF);
  }

  private void description() {
    section("DESCRIPTION");
    boolean example = false;
    for (String text : model.spec().usageMessage().description()) {
      boolean set = text.startsWith("  ");
      if (set != example) {
        out.append(set ? ".PP\n.nf\n.RS 2\n" : ".RE\n.fi\n.PP\n");
        example = set;
      }
      if (text.isEmpty()) {
        out.append(".PP\n");
      } else {
        line(text.strip());
      }
    }
    out.append(example ? ".RE\n.fi\n" : "");
    for (PositionalParamSpec parameter : model.spec().positionalParameters()) {
      item(parameter.paramLabel(), String.join(" ", parameter.description()));
    }
  }

  private void options() {
    section("OPTIONS");
    for (CommandModel.Option option : model.options()) {
      String label = model.spec().findOption(option.names().get(0)).paramLabel();
      String names = String.join(", ", option.names());
      item(option.values() == null ? names : names + " " + label, option.description());
    }
  }

  private void commands(List<CommandModel> all) {
    section("COMMANDS");
    for (CommandModel command : all) {
      if (!command.name().isEmpty()) {
        item("faultline " + command.name(), command.summary());
      }
    }
  }

  private void surroundings() {
    section("ENVIRONMENT");
    item("NO_COLOR, CLICOLOR_FORCE", "Switch colours off, or on where there is no terminal.");
    item("CI", "When set, the machine is not looked at unless --probe asks for it.");
    item("XDG_DATA_HOME, XDG_STATE_HOME", "Where the user's entries and the history lie.");
    section("FILES");
    item("~/.local/share/faultline/kb", "The user's own entries.");
    item("~/.local/state/faultline/history", "Lines typed into the session.");
  }

  private void exitStatus() {
    section("EXIT STATUS");
    if (model.name().equals("run")) {
      line("The status of the command that was run; 128 and the signal when one ended it.");
      return;
    }
    item("0", "A known fault was found; for other commands: done.");
    item("1", "Nothing known was found.");
    item("2", "Trouble: wrong usage, unreadable input, a broken knowledge base.");
    item("3", "What --fail-on names was found.");
  }

  private void seeAlso(List<CommandModel> all) {
    section("SEE ALSO");
    StringBuilder names = new StringBuilder();
    for (CommandModel other : all) {
      boolean fits = model.name().isEmpty() != other.name().isEmpty();
      if (fits) {
        names.append(names.isEmpty() ? "" : ", ").append(name(other)).append("(1)");
      }
    }
    line(names.toString());
  }

  private void section(String title) {
    out.append(".SH ").append(title).append('\n');
  }

  private void item(String term, String text) {
    out.append(".TP\n.B ");
    line(term);
    line(text);
  }

  /** A line that is text whatever it begins with. */
  private void line(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-").replace('\n', ' ');
    out.append(safe.startsWith(".") || safe.startsWith("'") ? "\\&" : "").append(safe).append('\n');
  }
}
