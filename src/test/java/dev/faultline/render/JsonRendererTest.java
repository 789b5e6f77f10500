package dev.faultline.render;

import static dev.faultline.render.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.faultline.advise.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonRendererTest {
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
  void looksAsDocumented() throws IOException {
    GoldenFile.check(
        "full.json", json(report(SampleReports.full(), SampleReports.unknown()), true));
  }

  @Test
  void fitsItsSchema() throws IOException {
    assertThat(problems(json(EVERYTHING, true))).isEmpty();
    assertThat(problems(json(EVERYTHING, false))).isEmpty();
    assertThat(problems(json(report(), false))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatScriptsCouldTripOver() throws IOException {
    String json = json(EVERYTHING, false);

    assertThat(problems(json.replace("\"schemaVersion\":\"1\"", "\"schemaVersion\":\"2\"")))
        .isNotEmpty();
    assertThat(problems(json.replace("\"status\":\"clean\"", "\"status\":\"diagnosed\"")))
        .isNotEmpty();
    assertThat(problems(json.replace("\"status\":\"clean\"", "\"status\":\"unknown\"")))
        .isNotEmpty();
    assertThat(problems(json.replace("\"applies\":\"yes\"", "\"applies\":true"))).isNotEmpty();
    assertThat(problems(json.replace("\"count\":3", "\"count\":0"))).isNotEmpty();
    assertThat(problems(json.replace("\"needs\":", "\"wants\":"))).isNotEmpty();
  }

  @Test
  void isOneLineOfAscii() throws IOException {
    assertThat(json(EVERYTHING, false)).matches("[\\x20-\\x7e]*\n");
  }

  /** What a log says comes back as it was. */
  @Test
  void keepsTheTextOfTheLog() throws IOException {
    String evil = SampleReports.hostile().diagnoses().get(0).evidence().get(0).text();

    assertThat(strings(json(report(SampleReports.hostile()), false))).contains(evil);
  }

  private static List<String> strings(String json) {
    List<String> strings = new java.util.ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(parser.getString());
        }
      }
    }
    return strings;
  }

  private static List<Error> problems(String json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/report.schema.json")), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON);
  }

  private static String json(Report report, boolean indented) throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonRenderer(indented).render(report, out);
    return out.toString();
  }
}
