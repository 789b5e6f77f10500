package dev.faultline.render;

import static dev.faultline.render.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.advise.EntryDraft;
import dev.faultline.advise.Facts;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Matches;
import dev.faultline.advise.Report;
import dev.faultline.advise.Shell;
import dev.faultline.kb.Entry;
import dev.faultline.match.Chain;
import dev.faultline.match.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {
  private static final Report EVERYTHING =
      report(
          SampleReports.full(),
          SampleReports.rivals(),
          SampleReports.wrapper(),
          SampleReports.unknown(),
          SampleReports.clean(),
          SampleReports.windows());

  @Test
  void everyKindOfAnswerAt80Columns() throws IOException {
    GoldenFile.check("answers-80.txt", text(EVERYTHING, RenderOptions.PLAIN));
  }

  @Test
  void everyKindOfAnswerAt120ColumnsInAscii() throws IOException {
    String text = text(EVERYTHING, new RenderOptions(120, false, false, false, 1, null));

    GoldenFile.check("answers-120-ascii.txt", text);
    assertThat(text).matches("[\\x20-\\x7e\\n]*");
  }

  @Test
  void allDetails() throws IOException {
    GoldenFile.check(
        "full-all-80.txt",
        text(
            report(SampleReports.full(), SampleReports.windows()),
            new RenderOptions(80, false, true, true, 1, null)));
  }

  @Test
  void colours() throws IOException {
    RenderOptions options = new RenderOptions(80, true, true, false, 1, null);

    GoldenFile.check(
        "full-colour-80.txt", text(report(SampleReports.full()), options).replace('\u001b', '␛'));
    assertThat(text(EVERYTHING, options).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(text(EVERYTHING, RenderOptions.PLAIN));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 53, 67, 80, 100, 120, 1000})
  void proseFitsTheWidth(int width) throws IOException {
    RenderOptions options = new RenderOptions(width, false, true, true, 9, null);
    for (String line : text(EVERYTHING, options).split("\n")) {
      // Commands are copied and never wrapped; a single long word cannot be.
      boolean copied = line.matches("\\s*(\\$|PS>|\\||then check:|which shows:) .*");
      boolean oneWord =
          !line.strip().contains(" ") || line.matches("\\s*(Sources|Report it|Env|PYTORCH\\S+:).*");
      if (!copied && !oneWord) {
        assertThat(line).hasSizeLessThanOrEqualTo(options.width());
      }
    }
  }

  @Test
  void topShowsMoreInFull() throws IOException {
    String one = text(report(SampleReports.rivals()), RenderOptions.PLAIN);
    String all =
        text(report(SampleReports.rivals()), new RenderOptions(80, false, true, false, 3, null));

    assertThat(one)
        .contains("Also in this text")
        .contains("hub/disk-full, line 120")
        .doesNotContain("Why   No space.");
    assertThat(all)
        .doesNotContain("Also in this text")
        .contains("Why   No space.")
        .contains("Why   Port.");
  }

  @Test
  void longListsAreCutUnlessAllIsWanted() throws IOException {
    List<Chain> many = new ArrayList<>();
    List<Match> symptoms = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Entry entry = new EntryDraft("t/fault-" + i, "Fault " + i).signature("x").entry();
      symptoms.add(Matches.match(entry, i + 1, "x", Map.of()));
      many.add(
          new Chain(symptoms.get(i), i == 11 ? List.copyOf(symptoms.subList(0, 9)) : List.of()));
    }
    Collections.reverse(many);
    Report report = report(SampleReports.result("-", many, Facts.NONE));

    assertThat(text(report, RenderOptions.PLAIN))
        .contains("and 2 more, with --all", "5 more consequences of this fault")
        .doesNotContain("t/fault-4, line 5)", "t/fault-1, line 2\n");
    assertThat(text(report, new RenderOptions(80, false, true, true, 1, null)))
        .contains("t/fault-8, line 9)", "t/fault-0, line 1\n")
        .doesNotContain("more");
  }

  @Test
  void theShellCanBeChosen() throws IOException {
    String cmd =
        text(
            report(SampleReports.windows()),
            new RenderOptions(80, false, true, false, 1, Shell.CMD));

    assertThat(cmd)
        .contains("> set \"PYTORCH_MPS_LOW_WATERMARK_RATIO=\"")
        .contains("> faultline explain <model>");
  }

  /** Whatever a log says, only what Style writes reaches the terminal. */
  @Test
  void aLogNeverDrivesTheTerminal() throws IOException {
    InputResult hostile = SampleReports.hostile();
    for (RenderOptions options :
        List.of(
            RenderOptions.PLAIN,
            new RenderOptions(80, true, true, true, 1, null),
            new RenderOptions(40, true, true, true, 1, Shell.CMD))) {
      String text = text(report(hostile), options).replaceAll("\u001b\\[(0|1|2|1;31|32|35)m", "");

      assertThat(text)
          .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
          .doesNotContainPattern("[\\p{Cf}\\p{Co}]")
          .contains("^[]0;owned^G");
    }
  }

  @Test
  void anUnknownErrorOfAStrangeFileIsQuotedForTheShell() throws IOException {
    InputResult unknown = SampleReports.unknown();
    InputResult renamed =
        new InputResult(
            "my log; rm x",
            unknown.lines(),
            unknown.bytes(),
            unknown.status(),
            List.of(),
            unknown.facts(),
            unknown.shell(),
            unknown.unknown(),
            List.of());

    assertThat(text(report(renamed), RenderOptions.PLAIN))
        .contains("faultline report 'my log; rm x'\n");
  }

  private static String text(Report report, RenderOptions options) throws IOException {
    StringBuilder out = new StringBuilder();
    new TextRenderer(options).render(report, out);
    return out.toString();
  }
}
