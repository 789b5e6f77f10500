package dev.faultline.render;

import java.io.IOException;
import java.util.List;

/**
 * Lines of a given width. All text comes in plain and is made safe here: what {@link Style} adds is
 * the only escape sequence that goes out.
 */
final class Page {
  /** Longer lines of prose are hard to read, however wide the terminal. */
  private static final int MAX_PROSE = 100;

  /** Where the words behind a label stand; the longest label is "Does not help". */
  private static final int NOTE_COLUMN = 18;

  /** A terminal narrower than this has no room for two columns. */
  private static final int TWO_COLUMNS = 60;

  private final Appendable out;
  private final int width;
  private final Style style;
  private final boolean unicode;

  Page(Appendable out, RenderOptions options) {
    this.out = out;
    this.width = options.width();
    this.style = new Style(options.colour());
    this.unicode = options.unicode();
  }

  /** The text as it will be printed. */
  String safe(String text) {
    return unicode ? Visible.text(text) : Ascii.of(Visible.text(text));
  }

  int width() {
    return width;
  }

  String bullet() {
    return unicode ? "●" : "*";
  }

  String circle() {
    return unicode ? "○" : "o";
  }

  String dash() {
    return unicode ? "—" : "-";
  }

  void blank() throws IOException {
    out.append('\n');
  }

  /** One line, never wrapped: commands are copied. */
  void line(int indent, Span... spans) throws IOException {
    StringBuilder line = new StringBuilder().append(" ".repeat(indent));
    for (Span span : spans) {
      style.append(line, span.look(), safe(span.text()));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /** One line, the last span cut to the width. */
  void cutLine(int indent, Span first, Span last) throws IOException {
    String head = safe(first.text());
    String tail =
        Columns.cut(safe(last.text()), width - indent - Columns.width(head), unicode ? "…" : "...");
    line(indent, first, new Span(last.look(), tail));
  }

  /** A line with something at its right end; on a line of its own where both do not fit. */
  void spread(Span mark, Span left, Span right) throws IOException {
    int room = width - Columns.width(mark.text()) - Columns.width(safe(right.text()));
    List<String> lines = Columns.wrap(safe(left.text()), width - Columns.width(mark.text()));
    int free = room - Columns.width(lines.get(lines.size() - 1));
    for (int i = 0; i < lines.size(); i++) {
      Span head = i == 0 ? mark : Span.of(" ".repeat(Columns.width(mark.text())));
      Span text = new Span(left.look(), lines.get(i));
      if (i < lines.size() - 1 || free < 2) {
        line(0, head, text);
      } else {
        line(0, head, text, Span.of(" ".repeat(free)), right);
      }
    }
    if (free < 2) {
      line(Math.max(2, width - Columns.width(safe(right.text()))), right);
    }
  }

  /** Prose behind a lead-in; its further lines stand under its first word. */
  void prose(int indent, Span lead, Look look, String text) throws IOException {
    prose(indent, lead, look, text, 0);
  }

  /**
   * Prose behind a lead-in.
   *
   * @param hang columns that further lines stand to the right of the first word, to part items of a
   *     list
   */
  void prose(int indent, Span lead, Look look, String text, int hang) throws IOException {
    int start = indent + Columns.width(safe(lead.text()));
    // A line break of an entry or a capture is a space in prose.
    String words = safe(text.replace('\n', ' '));
    List<String> lines = Columns.wrap(words, Math.min(width, MAX_PROSE) - start - hang);
    line(indent, lead, new Span(look, lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      line(start + hang, new Span(look, line));
    }
  }

  /**
   * A label and its words beside it, or below it where the terminal is narrow.
   *
   * @param label empty for a further item under the last label
   */
  void note(String label, String text, int hang) throws IOException {
    note(label, Look.PLAIN, text, hang);
  }

  /** A {@link #note(String, String, int)} whose words have a look. */
  void note(String label, Look look, String text, int hang) throws IOException {
    if (width >= TWO_COLUMNS) {
      String padded = label + " ".repeat(NOTE_COLUMN - 2 - label.length());
      prose(2, Span.bold(padded), look, text, hang);
      return;
    }
    if (!label.isEmpty()) {
      line(2, Span.bold(label));
    }
    prose(4, Span.of(""), look, text, hang);
  }

  /** What is said of the last note, set in a little. */
  void noteBelow(String text) throws IOException {
    int indent = (width >= TWO_COLUMNS ? NOTE_COLUMN : 4) + 2;
    prose(indent, Span.of(""), Look.PLAIN, text);
  }

  /** Whether the text fits into the rest of a line. */
  boolean fits(int used, String text) {
    return used + Columns.width(safe(text)) <= width;
  }
}
