package dev.faultline.check;

import dev.faultline.kb.Entry;
import dev.faultline.kb.Step;
import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.ExpressionException;
import dev.faultline.platform.FactCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts of a machine the conditions of which entries use; a test keeps page and entries in
 * step.
 */
public final class FactUsePage {
  private FactUsePage() {}

  /**
   * Markdown for {@code docs/fact-use.md}.
   *
   * @param entries the whole knowledge base
   */
  public static String of(List<Entry> entries) {
    Map<String, Set<String>> users = new TreeMap<>();
    for (Entry entry : entries) {
      for (Step step : entry.steps()) {
        collect(entry, step.when(), users);
      }
      entry.derive().values().forEach(expression -> collect(entry, expression, users));
    }
    StringBuilder page = new StringBuilder();
    page.append("# Which entries use which facts\n\n");
    page.append(
        "Generated from the conditions in `kb/entries`; do not edit. [facts.md](facts.md) tells what each fact is.\n\n");
    page.append("| fact | entries |\n| --- | --- |\n");
    users.forEach(
        (fact, ids) ->
            page.append("| `")
                .append(fact)
                .append("` | ")
                .append(String.join(", ", ids))
                .append(" |\n"));
    return page.toString();
  }

  private static void collect(Entry entry, String condition, Map<String, Set<String>> users) {
    if (condition == null) {
      return;
    }
    try {
      for (String name : Expression.parse(condition).names()) {
        if (FactCatalogue.definition(name) != null) {
          users.computeIfAbsent(name, n -> new TreeSet<>()).add(entry.id());
        }
      }
    } catch (ExpressionException e) {
      return; // reported by the checker
    }
  }
}
