package dev.faultline.render;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The table of faults for a person. */
public final class TriageText implements TriageRenderer {
  /** Where the title and the place stand, under the times. */
  private static final int BELOW = 15;

  private final RenderOptions options;
  private final ZoneId zone;

  /**
   * Uses width, colour and {@code all}; shows {@code top} faults.
   *
   * @param zone in which times are shown
   */
  public TriageText(RenderOptions options, ZoneId zone) {
    this.options = options;
    this.zone = zone;
  }

  @Override
  public void render(Triage triage, Appendable out) throws IOException {
    Page page = new Page(out, options);
    page.line(0, Span.bold(summary(triage)));
    int shown =
        options.all() ? triage.faults().size() : Math.min(options.top(), triage.faults().size());
    if (shown > 0) {
      page.blank();
      page.line(0, Span.dim(row("FILES", "COUNT", "FIRST SEEN", "LAST SEEN", "FAULT")));
    }
    for (Triage.Fault fault : triage.faults().subList(0, shown)) {
      write(fault, page);
    }
    if (shown < triage.faults().size()) {
      page.line(0, Span.dim("and " + (triage.faults().size() - shown) + " more, with --all"));
    }
    if (triage.more() > 0) {
      page.line(0, Span.dim("and " + triage.more() + " logs with other unknown errors"));
    }
  }

  private void write(Triage.Fault fault, Page page) throws IOException {
    String numbers =
        row(
            Long.toString(fault.files()),
            Long.toString(fault.count()),
            time(fault.first(), fault.exact()),
            time(fault.last(), fault.exact()),
            "");
    Span id = fault.known() ? Span.bold(fault.id()) : new Span(Look.IF, fault.id());
    // The id is what one copies: never cut.
    if (page.fits(numbers.length(), fault.id())) {
      page.line(0, Span.of(numbers), id);
    } else {
      page.line(0, Span.of(numbers));
      page.line(BELOW, id);
    }
    page.cutLine(BELOW, Span.of(""), Span.of(fault.title()));
    String place = Place.of(fault.file(), fault.line(), page.width() - BELOW, page.safe("…"));
    page.cutLine(BELOW, Span.of(""), Span.dim(place));
  }

  private static String summary(Triage triage) {
    long known = 0;
    for (Triage.Fault fault : triage.faults()) {
      known += fault.known() ? 1 : 0;
    }
    long unknown = triage.faults().size() - known;
    return count(triage.files(), "log")
        + ": "
        + count(known, "known fault")
        + ", "
        + count(unknown, "unknown error")
        + ", "
        + triage.clean()
        + " without any"
        + (triage.skipped() > 0 ? "; " + count(triage.skipped(), "file") + " no text" : "")
        + (triage.unreadable() > 0 ? "; " + triage.unreadable() + " not readable" : "");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String row(String files, String count, String first, String last, String rest) {
    return right(files, 5) + right(count, 8) + "  " + left(first) + left(last) + rest;
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String left(String text) {
    return text + " ".repeat(Math.max(1, 18 - text.length()));
  }

  /** To the minute; with {@code ~} when only the file's time is known. */
  private String time(Instant instant, boolean exact) {
    ZonedDateTime local = instant.atZone(zone);
    String text = local.toLocalDate() + " " + two(local.getHour()) + ":" + two(local.getMinute());
    return exact ? text : "~" + text;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
