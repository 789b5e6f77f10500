package dev.faultline.render;

import static dev.faultline.render.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.advise.Report;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
  @Test
  void looksAsItDid() throws IOException {
    GoldenFile.check(
        "answers.md",
        markdown(
            report(
                SampleReports.full(),
                SampleReports.rivals(),
                SampleReports.unknown(),
                SampleReports.clean())));
  }

  @Test
  void aLogCannotFormatLinkOrMention() {
    assertThat(Markdown.text("*a* [x](http://y) <img src=x> @me #12 `c` a_b _c_ | $x$"))
        .isEqualTo(
            "\\*a\\* \\[x\\](http://y) &lt;img src=x> @<!-- -->me #<!-- -->12 \\`c\\` a_b \\_c\\_ \\|"
                + " \\$x\\$");
  }

  @Test
  void codeHoldsBackticks() {
    assertThat(Markdown.code("a")).isEqualTo("`a`");
    assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
    assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
    assertThat(Markdown.fence("x ```` y")).isEqualTo("`````");
  }

  @Test
  void noControlCharacterGetsThrough() throws IOException {
    assertThat(markdown(report(SampleReports.hostile())))
        .matches("[^\\p{Cntrl}\u202e]*(\n[^\\p{Cntrl}\u202e]*)*");
  }

  private static String markdown(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    new MarkdownRenderer(RenderOptions.PLAIN).render(report, out);
    return out.toString();
  }
}
