package dev.faultline.render;

import dev.faultline.kb.Code;
import dev.faultline.kb.CodeMatch;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a code means, for a person: the likely meanings in full, the others in a line each. */
public final class CodeText {
  /** More than this is no help: three meanings fill a screen. */
  private static final int IN_FULL = 3;

  private final RenderOptions options;
  private final UnaryOperator<String> titles;

  /**
   * @param titles from an entry's id to its title, null for an id that is not there
   */
  public CodeText(RenderOptions options, UnaryOperator<String> titles) {
    this.options = options;
    this.titles = titles;
  }

  /**
   * Writes the meanings.
   *
   * @param matches the most likely first, at least one
   */
  public void render(List<CodeMatch> matches, Appendable out) throws IOException {
    Page page = new Page(out, options);
    int full = full(matches);
    for (CodeMatch match : matches.subList(0, full)) {
      inFull(match, page);
      page.blank();
    }
    if (full < matches.size()) {
      page.line(0, Span.bold("Elsewhere the same number means"));
      for (CodeMatch match : matches.subList(full, matches.size())) {
        page.prose(2, Span.of(heading(match) + "  "), Look.DIM, match.code().meaning());
      }
    }
  }

  private int full(List<CodeMatch> matches) {
    if (options.all()) {
      return matches.size();
    }
    int full = 1;
    while (full < Math.min(IN_FULL, matches.size()) && matches.get(full).code().common()) {
      full++;
    }
    return full;
  }

  private void inFull(CodeMatch match, Page page) throws IOException {
    Code code = match.code();
    page.spread(
        new Span(Look.BOLD, page.bullet() + " "),
        Span.bold(heading(match)),
        Span.dim(match.family().title()));
    page.prose(2, Span.of(""), Look.PLAIN, code.meaning());
    if (match.note() != null) {
      page.note("Read as", match.note(), 0);
    }
    list(page, "Usual causes", code.causes());
    if (code.action() != null) {
      page.note("Do", code.action(), 0);
    }
    page.note("Shown by", match.family().where(), 0);
    String label = "Entries";
    for (String id : code.entries()) {
      String title = titles.apply(id);
      page.note(label, title == null ? id : id + " " + page.dash() + " " + title, 2);
      label = "";
    }
    if (!code.aliases().isEmpty()) {
      page.note("Also called", String.join(", ", code.aliases()), 0);
    }
    page.note("Source", match.family().source(), 0);
  }

  private static void list(Page page, String label, List<String> texts) throws IOException {
    String current = label;
    for (String text : texts) {
      page.note(current, text, 2);
      current = "";
    }
  }

  private static String heading(CodeMatch match) {
    String name = match.code().name();
    return name == null
        ? match.family().title() + " " + match.shown()
        : name + " (" + match.shown() + ")";
  }
}
