package dev.faultline.kb.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckTest {
  private static final Map<String, ValueType> KNOWN =
      Map.of(
          "free", ValueType.SIZE,
          "total", ValueType.SIZE,
          "heads", ValueType.NUMBER,
          "os", ValueType.TEXT,
          "wsl", ValueType.FLAG,
          "pkg.torch", ValueType.VERSION);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fre > 1 GiB | 1 | there is no capture, derived value or fact 'fre'",
        "free + 1 > total | 6 | a size and a number cannot be added or subtracted: give the number a unit",
        "free > 1 | 6 | a size and a number cannot be compared: give the number a unit, or use number(x)",
        "free * total == 1 | 6 | two sizes cannot be multiplied",
        "1 / free == 1 | 3 | a number cannot be divided by a size",
        "os < linux | 4 | text has no order",
        "wsl >= true | 5 | true/false has no order",
        "os == 1 | 4 | text and a number cannot be compared",
        "os in [linux, 3] | 15 | text and a number cannot be compared",
        "pkg.torch > nightly | 13 | there is no capture, derived value or fact 'nightly'",
        "pkg.torch == nightly | 11 | a version and text cannot be compared",
        "heads and wsl | 1 | 'and' needs true/false, not a number",
        "not os | 5 | 'not' needs true/false, not text",
        "floor(free) > 1 GiB | 1 | floor of a size needs a step, as in floor(x, 1 GiB)",
        "floor(free, 256) > 1 GiB | 1 | floor takes values of one type, not a size and a number",
        "major(os) == 1 | 7 | major needs a version, not text",
        "contains(free, 'G') | 10 | contains needs text, not a size",
        "bytes(os) > 1 B | 7 | bytes needs a number or a size, not text",
        "if(heads, 1, 2) == 1 | 4 | if needs true/false, not a number",
        "os == user-site | 7 | there is no capture, derived value or fact 'user'",
      })
  void reports(String source, int column, String message) throws ExpressionException {
    assertThat(Expression.parse(source).check(KNOWN::get)).contains(new Problem(message, column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "free > 1 GiB and total / free > 2",
        "pkg.torch < 2.6 or pkg.torch in [2.6.0, 2.7, '2.8.0+cpu']",
        "os in [linux, macos] and not wsl",
        "wsl == true",
        "known(free) and contains(pkg.torch, '+cpu')",
        "major(pkg.torch) == 2 and minor(2.6) == 6",
        "capability('sm_90') >= 8.0",
        "if(wsl, free, total) > 1 GiB",
        "floor(heads / 3, 0.01) > 1",
        "floor(free, 256 MiB) > -total",
        "heads * 2 GiB > bytes(heads)",
      })
  void acceptsWhatWorks(String source) throws ExpressionException {
    assertThat(Expression.parse(source).check(KNOWN::get)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "free - total, SIZE",
    "free / total, NUMBER",
    "free / 2, SIZE",
    "heads * 3, NUMBER",
    "heads > 3, FLAG",
    "capability(os), VERSION",
    "'replace(os, \"a\", \"b\")', TEXT",
    "'if(wsl, free, total)', SIZE",
    "not wsl, FLAG",
  })
  void tellsTheTypeOfTheWhole(String source, ValueType expected) throws ExpressionException {
    assertThat(Expression.parse(source).type(KNOWN::get)).isEqualTo(expected);
  }

  @Test
  void aNestedProblemIsReportedOnce() throws ExpressionException {
    assertThat(Expression.parse("((((nope > 1) == true) == true) == true)").check(KNOWN::get))
        .hasSize(1);
  }
}
