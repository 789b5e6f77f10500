package dev.faultline.check;

import dev.faultline.kb.Entry;
import dev.faultline.kb.Step;
import java.util.List;
import java.util.Locale;

/** The documentation page of a category, written from its entries; a test keeps both in step. */
public final class CategoryPage {
  private CategoryPage() {}

  /**
   * Markdown for {@code docs/categories/<category>.md}.
   *
   * @param entries of one category, in the order of their ids
   */
  public static String of(String category, List<Entry> entries) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(category).append("\n\n");
    page.append("Generated from `kb/entries/").append(category).append("`; do not edit.\n");
    for (Entry entry : entries) {
      section(page, entry);
    }
    return page.toString();
  }

  private static void section(StringBuilder page, Entry entry) {
    page.append("\n## ").append(entry.title()).append("\n\n");
    page.append('`').append(entry.id()).append('`');
    if (entry.role() != Entry.Role.ROOT) {
      page.append(entry.role() == Entry.Role.GENERAL ? ", " : ", a ");
      page.append(entry.role().name().toLowerCase(Locale.ROOT));
    }
    if (entry.severity() == Entry.Severity.WARNING) {
      page.append(", a warning");
    }
    if (!entry.aka().isEmpty()) {
      page.append(", also `").append(String.join("`, `", entry.aka())).append('`');
    }
    page.append("\n\n").append(entry.summary()).append('\n');
    for (int i = 0; i < entry.steps().size(); i++) {
      page.append(i == 0 ? "\n" : "").append(i + 1).append(". ");
      page.append(entry.steps().get(i).title());
      String when = entry.steps().get(i).when();
      if (when != null && !when.equals(Step.ALWAYS)) {
        page.append(" (when `").append(when).append("`)");
      }
      page.append('\n');
    }
    if (entry.verified() != null) {
      page.append("\nChecked ").append(entry.verified().on()).append(" against ");
      page.append(entry.verified().against()).append(".\n");
    }
  }
}
