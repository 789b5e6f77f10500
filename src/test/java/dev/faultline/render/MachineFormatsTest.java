package dev.faultline.render;

import static dev.faultline.render.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Formats for other programs, held against the formats' own schemas. */
class MachineFormatsTest {
  private static final Report EVERYTHING =
      report(
          SampleReports.full(),
          SampleReports.rivals(),
          SampleReports.wrapper(),
          SampleReports.unknown(),
          SampleReports.clean(),
          SampleReports.hostile(),
          SampleReports.windows());

  @Test
  void sarifFitsItsSchema() throws IOException {
    Schema schema = sarifSchema();

    assertThat(schema.validate(sarif(EVERYTHING), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(sarif(report()), InputFormat.JSON)).isEmpty();
    assertThat(
            schema.validate(
                sarif(EVERYTHING).replace("\"level\":\"error\"", "\"level\":\"fatal\""),
                InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void sarifNamesPlacesAndFingerprints() throws IOException {
    String sarif = sarif(EVERYTHING);

    assertThat(sarif)
        .contains("\"ruleId\":\"cuda/oom\",\"ruleIndex\":0,\"level\":\"error\"")
        .contains("\"artifactLocation\":{\"uri\":\"train.log\"},\"region\":{\"startLine\":41,")
        .contains("\"uri\":\"file:///C:/logs/run.log\"")
        .contains("\"uri\":\"ev%1B%5B31mil.log\"")
        .contains("\"uri\":\"stdin\"")
        .contains("\"ruleId\":\"unknown-error\"")
        .matches("[\\x20-\\x7e]*\n");
    String fingerprint = SampleReports.unknown().unknown().fingerprint().hash();
    assertThat(sarif).contains("{\"maskedLine/v1\":\"" + fingerprint + "\"}");
  }

  @Test
  void junitFitsItsSchema() throws Exception {
    validateJunit(junit(EVERYTHING));
    validateJunit(junit(report()));

    assertThatThrownBy(() -> validateJunit(junit(EVERYTHING).replace("testcase", "case")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void junitCountsFailuresAndErrors() throws IOException {
    String junit = junit(EVERYTHING);

    assertThat(junit).contains("tests=\"7\" errors=\"1\" skipped=\"0\" failures=\"5\"");
    assertThat(junit).contains("type=\"cuda/oom\"").contains("name=\"standard input\"");
    assertThat(junit).doesNotContain("\u001b").doesNotContain("\u0007");
  }

  @Test
  void everyLineOfJsonLinesIsAReport() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/report.schema.json")), InputFormat.JSON);
    String text = rendered(new JsonLinesRenderer(), EVERYTHING);

    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(EVERYTHING.results().size());
    for (String line : lines) {
      assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void workflowCommandsAreEscaped() throws IOException {
    String text = github(EVERYTHING);

    assertThat(text.lines()).allMatch(line -> line.startsWith("::"));
    assertThat(text)
        .contains("::error file=C%3A\\logs\\run.log,line=3,title=")
        .contains("::error title=vLLM's engine process failed to start")
        .contains(
            "::warning file=train.log,line=41,title=Unknown error::RuntimeError: weird_kernel")
        .contains("%0A1. ")
        .doesNotContain("\u001b");
  }

  @Test
  void theFirstCauseOfEveryInputComesBeforeTheSecondOfAny() throws IOException {
    String text = github(report(SampleReports.rivals(), SampleReports.full()));

    List<String> titles = text.lines().map(line -> line.replaceAll(".*,title=|::.*", "")).toList();
    assertThat(text.indexOf("file=train.log")).isLessThan(text.indexOf("hub/disk-full"));
    assertThat(titles).hasSize(4);
  }

  @Test
  void tenErrorsAreEnough() throws IOException {
    InputResult[] many = new InputResult[12];
    java.util.Arrays.fill(many, SampleReports.full());

    String text = github(report(many));

    assertThat(text.lines().filter(line -> line.startsWith("::error"))).hasSize(10);
    assertThat(text).endsWith("::notice title=Faultline::2 more, in the step summary\n");
  }

  private static void validateJunit(String xml) throws IOException, SAXException {
    URL xsd =
        MachineFormatsTest.class.getResource(
            "/surefire-3.5.4/maven-surefire-plugin/src/site/resources/xsd/surefire-test-report.xsd");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(xsd)
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream in =
        MachineFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static String sarif(Report report) throws IOException {
    return rendered(new SarifRenderer(), report);
  }

  private static String junit(Report report) throws IOException {
    return rendered(new JunitRenderer(), report);
  }

  private static String github(Report report) throws IOException {
    return rendered(new GithubRenderer(RenderOptions.PLAIN), report);
  }

  private static String rendered(Renderer renderer, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    renderer.render(report, out);
    return out.toString();
  }
}
