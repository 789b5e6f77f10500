package dev.faultline.render;

import dev.faultline.advise.Confidence;
import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.ToolInfo;
import dev.faultline.advise.UnknownError;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * One error as the body of an issue. It shows what it is given: whoever posts it redacts it first.
 *
 * @param firstLine number of the excerpt's first line in the log
 * @param excerpt the lines around the error
 * @param facts what is known of the machine; may be empty
 * @param notes sentences about these facts; mostly none
 */
public record IssueReport(
    ToolInfo tool,
    InputResult result,
    long firstLine,
    List<String> excerpt,
    List<Row> facts,
    List<String> notes) {
  private static final int TITLE = 100;

  /** A fact with where it was learned. */
  public record Row(String name, String value, String source) {}

  /** Writes the report, which ends with a line feed. */
  public void write(Appendable out) throws IOException {
    out.append("# ").append(title()).append("\n\n");
    out.append(tool.name()).append(' ').append(tool.version()).append(", knowledge base of ");
    out.append(String.valueOf(tool.entries())).append(" entries, ").append(tool.date());
    out.append(". Answer: ").append(result.status().name().toLowerCase(Locale.ROOT)).append(".\n");
    if (result.unknown() != null) {
      unknown(result.unknown(), out);
    }
    if (!result.diagnoses().isEmpty()) {
      diagnoses(out);
    }
    excerpt(out);
    facts(out);
    out.append("\n### What I ran, and what I expected\n\n");
    out.append("<!-- The command, and what is wrong with the answer above. -->\n");
  }

  /**
   * The report's last lines.
   *
   * @param removed what was taken out, in words; empty for nothing
   */
  public static String note(String removed) {
    String what = removed.isEmpty() ? "Nothing had to be removed" : "Removed: " + removed;
    return "\n---\n" + what + ". Please read it once more before you post it.\n";
  }

  private String title() {
    String title = "No error in the text";
    if (result.unknown() != null) {
      title = result.unknown().text();
    } else if (!result.diagnoses().isEmpty()) {
      title = "Diagnosed: " + result.diagnoses().get(0).title();
    }
    return inline(Columns.cut(Visible.text(title), TITLE, "…"));
  }

  private void unknown(UnknownError error, Appendable out) throws IOException {
    out.append("\n### The error, line ").append(String.valueOf(error.line())).append("\n\n");
    fenced(List.of(error.text()), out);
    out.append("\nFingerprint `").append(error.fingerprint().hash()).append("`, from:\n\n");
    fenced(List.of(error.fingerprint().masked()), out);
    out.append("\n### Nearest entries\n\n");
    if (error.nearest().isEmpty()) {
      out.append("None resembles it.\n");
    }
    for (UnknownError.Nearest nearest : error.nearest()) {
      out.append("- `").append(nearest.id()).append("` (");
      out.append(String.valueOf(Math.round(nearest.similarity() * 100))).append(" % alike): ");
      out.append(inline(nearest.title())).append("; ");
      out.append(inline(nearest.difference())).append('\n');
    }
  }

  private void diagnoses(Appendable out) throws IOException {
    out.append("\n### The diagnosis\n\n");
    for (Diagnosis diagnosis : result.diagnoses()) {
      Diagnosis.Evidence evidence = diagnosis.evidence().get(0);
      Confidence confidence = diagnosis.confidence();
      out.append("- `").append(diagnosis.id()).append("`: ").append(inline(diagnosis.title()));
      out.append(", line ").append(String.valueOf(evidence.line()));
      out.append(", confidence ").append(confidence.level().name().toLowerCase(Locale.ROOT));
      for (String reason : confidence.because()) {
        out.append("; ").append(inline(reason));
      }
      out.append('\n');
    }
    Diagnosis first = result.diagnoses().get(0);
    out.append('\n').append(inline(first.cause())).append("\n\n");
    fenced(List.of(first.evidence().get(0).text()), out);
  }

  private void excerpt(Appendable out) throws IOException {
    if (excerpt.isEmpty()) {
      return;
    }
    out.append("\n### Lines ").append(String.valueOf(firstLine)).append(" to ");
    out.append(String.valueOf(firstLine + excerpt.size() - 1)).append(" of ");
    out.append(String.valueOf(result.lines())).append("\n\n");
    fenced(excerpt, out);
  }

  private void facts(Appendable out) throws IOException {
    for (String note : notes) {
      out.append('\n').append(inline(note)).append('\n');
    }
    if (facts.isEmpty()) {
      return;
    }
    out.append("\n<details><summary>").append(String.valueOf(facts.size()));
    out.append(" facts of the machine</summary>\n\n| fact | value | from |\n| --- | --- | --- |\n");
    for (Row fact : facts) {
      out.append("| ").append(fact.name()).append(" | ").append(cell(fact.value()));
      out.append(" | ").append(cell(fact.source())).append(" |\n");
    }
    out.append("\n</details>\n");
  }

  /** A block that no text in it can end. */
  private static void fenced(List<String> lines, Appendable out) throws IOException {
    int longest = 2;
    for (String line : lines) {
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        run = line.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String fence = "`".repeat(longest + 1);
    out.append(fence).append("text\n");
    for (String line : lines) {
      out.append(Visible.text(line)).append('\n');
    }
    out.append(fence).append('\n');
  }

  private static String cell(String text) {
    return inline(text).replace("|", "\\|");
  }

  /** On one line, and no HTML. Nothing else is escaped: the text has yet to be redacted. */
  private static String inline(String text) {
    return Visible.text(text.replace('\n', ' ')).replace("<", "&lt;");
  }
}
