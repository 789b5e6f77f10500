package dev.faultline.cli;

import dev.faultline.advise.Staleness;
import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code kb stats}: entries, signatures and steps by category, and what has not been looked at for
 * a year.
 */
final class KbStatsCommand implements Command {
  private static final class Row {
    private int entries;
    private int signatures;
    private int steps;
    private int deadEnds;
    private int stale;
    private int ungrounded;

    private void add(Entry entry, long today) {
      entries++;
      signatures += entry.signatures().size();
      steps += entry.steps().size();
      deadEnds += entry.deadEnds().size();
      stale += isStale(entry.verified(), today) ? 1 : 0;
      ungrounded += entry.references().isEmpty() ? 1 : 0;
    }
  }

  private static boolean isStale(Entry.Verified verified, long today) {
    return verified == null || Staleness.isStale(verified.on(), today);
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Specs.command("Counts the entries by category, and those to look at again.");
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    long today = LocalDate.now().toEpochDay();
    Map<String, Row> rows = new TreeMap<>();
    Row total = new Row();
    for (KnowledgeBase.Place place : kb.entries()) {
      Entry entry = place.entry();
      rows.computeIfAbsent(entry.category(), c -> new Row()).add(entry, today);
      total.add(entry, today);
    }
    PrintStream out = console.out();
    String format = "%-22s %8s %11s %6s %10s %13s %14s%n";
    out.printf(
        format,
        "category",
        "entries",
        "signatures",
        "steps",
        "dead ends",
        "over a year",
        "no reference");
    for (Map.Entry<String, Row> e : rows.entrySet()) {
      print(out, format, e.getKey(), e.getValue());
    }
    print(out, format, "all", total);
    return ExitStatus.FOUND;
  }

  private static void print(PrintStream out, String format, String name, Row row) {
    out.printf(
        format,
        name,
        row.entries,
        row.signatures,
        row.steps,
        row.deadEnds,
        row.stale,
        row.ungrounded);
  }
}
