package dev.faultline.cli.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampsTest {
  private final Stamps stamps = new Stamps(ZoneOffset.ofHours(1), 2026);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-22 10:00:00,123 INFO x                    | 2026-11-22T09:00:00Z",
        "2026-11-22T10:00:00.5Z x                          | 2026-11-22T10:00:00Z",
        "[2026/11/22 10:00:00+02:00] x                     | 2026-11-22T08:00:00Z",
        "2026-11-22T10:00:00-0530 x                        | 2026-11-22T15:30:00Z",
        "ERROR 08-01 12:00:00 [core.py:387] x              | 2026-08-01T11:00:00Z",
        "Nov 22 10:00:00 host ollama[1]: x                 | 2026-11-22T09:00:00Z",
        "Nov  2 10:00:00 host ollama[1]: x                 | 2026-11-02T09:00:00Z",
        "time=2026-11-22T10:00:00.000+01:00 level=INFO     | 2026-11-22T09:00:00Z"
      })
  void loggersTimes(String line, String time) {
    assertThat(stamps.in(line)).isEqualTo(Instant.parse(time));
  }

  @ParameterizedTest
  @CsvSource({
    "no time 12:00",
    "2026-13-45 10:00:00",
    "'  File \"x.py\", line 12'",
    "12026-11-22 10:00:00"
  })
  void noTimes(String line) {
    assertThat(stamps.in(line)).isNull();
  }

  @Test
  void farIntoTheLineIsTheMessage() {
    assertThat(stamps.in("x".repeat(90) + " 2026-11-22 10:00:00")).isNull();
  }
}
