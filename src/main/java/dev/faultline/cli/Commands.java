package dev.faultline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The table of commands; a command's class is loaded when it is named. */
final class Commands {
  private Commands() {}

  /** A row: what help lists, and how to make it. */
  record Row(String name, String summary, Supplier<Command> make) {}

  private static final List<Row> ROWS = new ArrayList<>();
  private static final List<Row> KB_ROWS = new ArrayList<>();

  private static void add(String name, String summary, Supplier<Command> make) {
    ROWS.add(new Row(name, summary, make));
  }

  private static void addKb(String name, String summary, Supplier<Command> make) {
    KB_ROWS.add(new Row(name, summary, make));
  }

  static {
    add("run", "run a command, pass its output through, diagnose its failure", RunCommand::new);
    add("watch", "follow a growing log and tell each new fault once", WatchCommand::new);
    add("triage", "count the faults of many logs", TriageCommand::new);
    add("explain", "show one entry, or what an exit or error code means", ExplainCommand::new);
    add("search", "find entries by words", SearchCommand::new);
    add("list", "list entries by category", ListCommand::new);
    add("probe", "show the facts about this machine", ProbeCommand::new);
    add("verify", "run the read-only checks of an entry: is it fixed?", VerifyCommand::new);
    add("fixed", "remember that a step helped, on this machine only", FixedCommand::new);
    add("not-fixed", "remember that a step did not help", () -> new FixedCommand(false));
    add("history", "list or clear what was remembered", HistoryCommand::new);
    add("report", "make a redacted report of an error, ready to post", ReportCommand::new);
    add("repl", "open a session: paste errors, search, look things up", ReplCommand::new);
    add("completion", "print the completion script of a shell", CompletionCommand::new);
    addKb("new", "draft an entry from a log", KbNewCommand::new);
    addKb("check", "check entry files and run their examples", KbCheckCommand::new);
    addKb("why-not", "tell why an entry does not match a log", KbWhyNotCommand::new);
    addKb("stats", "count entries by category and age", KbStatsCommand::new);
    addKb("export", "print every signature as a plain RE2 pattern", KbExportCommand::new);
  }

  static List<Row> rows() {
    return ROWS;
  }

  static List<Row> kbRows() {
    return KB_ROWS;
  }

  /** The command of that name, or null. */
  static Command find(List<Row> rows, String name) {
    for (Row row : rows) {
      if (row.name().equals(name)) {
        return row.make().get();
      }
    }
    return null;
  }

  static Map<String, String> summaries(List<Row> rows) {
    Map<String, String> summaries = new LinkedHashMap<>();
    for (Row row : rows) {
      summaries.put(row.name(), row.summary());
    }
    return summaries;
  }
}
