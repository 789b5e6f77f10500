package dev.faultline.render;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The table of faults for an issue or a step summary; times in UTC. */
public final class TriageMarkdown implements TriageRenderer {
  @Override
  public void render(Triage triage, Appendable out) throws IOException {
    out.append("**" + triage.files() + " logs**, " + triage.clean() + " without any error");
    out.append(triage.unreadable() > 0 ? ", " + triage.unreadable() + " not readable" : "");
    out.append("\n\n");
    if (!triage.faults().isEmpty()) {
      out.append("| Fault | Files | Count | First seen | Last seen | For example |\n");
      out.append("| --- | ---: | ---: | --- | --- | --- |\n");
    }
    for (Triage.Fault fault : triage.faults()) {
      out.append("| ")
          .append(Markdown.text(fault.title()))
          .append("<br>")
          .append(cell(fault.id()))
          .append(" | " + fault.files() + " | " + fault.count() + " | ")
          .append(time(fault.first(), fault.exact()))
          .append(" | ")
          .append(time(fault.last(), fault.exact()))
          .append(" | ")
          .append(cell(fault.file() + ":" + fault.line()))
          .append(" |\n");
    }
    if (triage.more() > 0) {
      out.append("\nand " + triage.more() + " logs with other unknown errors\n");
    }
  }

  /** To the second; with {@code ~} when only the file's time is known. */
  private static String time(Instant instant, boolean exact) {
    return (exact ? "" : "~") + instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A bar ends a cell even within code, unless it is escaped. */
  private static String cell(String text) {
    return Markdown.code(text).replace("|", "\\|");
  }
}
