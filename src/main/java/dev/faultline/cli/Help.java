package dev.faultline.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Prints help texts; the list of commands comes from {@link Commands}, not from models that would
 * have to be built.
 */
final class Help {
  private static final String EXIT =
      "%nExit status: 0 a known fault was found, 1 nothing known was found, 2 trouble, 3 --fail-on.";

  private Help() {}

  static void print(CommandSpec spec, Console console) {
    spec.usageMessage().width(Math.max(55, Math.min(console.columns(), 100))).autoWidth(false);
    console.out().print(new CommandLine(spec).getUsageMessage(Ansi.OFF));
    if (spec.name().equals("faultline")) {
      console.out().println();
      rows(console, "Commands:", Commands.rows());
      console
          .out()
          .println("  kb           new, check, why-not, stats, export: for authors of entries");
      console.out().println();
      console.out().println("faultline help COMMAND tells more.");
      console.out().printf(EXIT + "%n");
    }
  }

  static void kb(Console console) {
    console.out().println("Usage: faultline kb COMMAND");
    console.out().println("For authors of entries.");
    console.out().println();
    rows(console, "Commands:", Commands.kbRows());
  }

  private static void rows(Console console, String heading, List<Commands.Row> rows) {
    console.out().println(heading);
    for (Map.Entry<String, String> row : Commands.summaries(rows).entrySet()) {
      console.out().printf("  %-12s %s%n", row.getKey(), row.getValue());
    }
  }
}
