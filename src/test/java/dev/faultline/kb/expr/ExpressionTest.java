package dev.faultline.kb.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private final MapScope scope =
      new MapScope()
          .with("requested", ValueType.SIZE, "2.00 GiB")
          .with("free", ValueType.SIZE, "1.21 GiB")
          .with("total", ValueType.SIZE, "23.64 GiB")
          .without("cached")
          .with("os", ValueType.TEXT, "linux")
          .without("arch")
          .with("wsl", ValueType.FLAG, "false")
          .without("container")
          .with("pkg.torch", ValueType.VERSION, "2.6.0+cpu")
          .with("driver.cuda", ValueType.VERSION, "12.2")
          .with("heads", ValueType.NUMBER, "40")
          .with("sm", ValueType.TEXT, "sm_120")
          .with("library", ValueType.TEXT, "libcudart.so.12");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "requested > free | true",
        "requested <= free | false",
        "requested - free > 500 MiB | true",
        "total / 2 > 11 GiB and total / 2 < 12 GiB | true",
        "total / free > 19 | true",
        "heads * 1 GiB == 40 GiB | true",
        "1 GiB * heads == 40GiB | true",
        "2 GiB > 2 GB | true",
        "1 KB == 1000 B | true",
        "os == linux | true",
        "os != windows | true",
        "os == 'linux' and not wsl | true",
        "os in [macos, linux] | true",
        "os not in [macos, windows] | true",
        "driver.cuda < 12.8 | true",
        "driver.cuda < 12.10 | true",
        "driver.cuda >= 12 | true",
        "driver.cuda in [11.8, 12.2] | true",
        "pkg.torch == 2.6.0 | true",
        "pkg.torch == 2.6 | true",
        "pkg.torch == 2.6.0+cu124 | false",
        "pkg.torch < 2.6.1rc1 | true",
        "pkg.torch == '2.6.0+cpu' | true",
        "contains(pkg.torch, '+CPU') | true",
        "starts(os, 'LIN') and ends(os, 'ux') | true",
        "ends('a', 'longer than a') | false",
        "matches(library, 'so\\.\\d+$') | true",
        "capability(sm) >= 9.0 and capability(sm) == 12.0 | true",
        "major(driver.cuda) == 12 and minor(driver.cuda) == 2 | true",
        "major(12.8) == 12 and minor(12.10) == 10 | true",
        "known(requested) and not known(cached) | true",
        "known(never_heard_of) | false",
        "if(wsl, 1, 2) == 2 | true",
        "min(free, requested, total) == free | true",
        "max(1, heads) == 40 | true",
        "abs(free - requested) == requested - free | true",
        "-free < 0 B | true",
        "number(requested) == 2147483648 | true",
        "bytes(1024) == 1 KiB | true",
        "number('4,096') == 4096 | true",
        "replace(library, '.so.12', '') == libcudart | true",
        "2 + 3 * 4 == 14 and (2 + 3) * 4 == 20 | true",
        "10 - 3 - 2 == 5 | true",
        "1.5e3 == 1500 | true",
        "true or cached > free | true",
        "not not true | true",
      })
  void holds(String expression, boolean expected) throws ExpressionException {
    assertThat(evaluate(expression)).isEqualTo(new Value.Flag(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "false and cached > free | false",
        "cached > free and false | false",
        "cached > free or true | true",
        "cached > free and true | unknown",
        "cached > free or false | unknown",
        "not (cached > free) | unknown",
        "cached == cached | unknown",
        "arch == x86_64 | unknown",
        "arch in [x86_64] | unknown",
        "os in [arch, linux] | true",
        "os in [arch, macos] | unknown",
        "os not in [arch, macos] | unknown",
        "container or os == linux | true",
        "if(container, 1, 2) == 1 | unknown",
        "min(free, cached) < total | unknown",
      })
  void threeValues(String expression, String expected) throws ExpressionException {
    assertThat(ValueFormat.format(evaluate(expression))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "free + 1",
        "free > 1",
        "os < linux",
        "os and true",
        "not os",
        "wsl < true",
        "os == 1",
        "free * total",
        "1 / free",
        "1 / 0",
        "free / 0",
        "free / 0 B",
        "-os",
        "floor(free)",
        "floor(1, 0)",
        "floor(1, -2)",
        "floor(os)",
        "abs(os)",
        "min(1, free)",
        "max(os, os)",
        "major(os)",
        "contains(free, 'G')",
        "capability(os)",
        "capability('sm_x')",
        "number(os)",
        "number('NaN')",
        "bytes(os)",
        "1e308 * 10",
        "no_such_name > 1",
      })
  void whatCannotBeComputedIsUnknown(String expression) throws ExpressionException {
    assertThat(evaluate(expression)).isEqualTo(Value.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "requested - free | 808.96 MiB",
        "floor(22.76 / 24.0, 0.01) | 0.94",
        "floor(0.29, 0.01) | 0.29",
        "floor(6231, 256) | 6144",
        "ceil(6231, 256) | 6400",
        "floor(total, 1 GiB) | 23 GiB",
        "ceil(total, 1 GiB) | 24 GiB",
        "round(2.5) | 3",
        "round(-2.5) | -2",
        "floor(-0.5) | -1",
        "capability('compute_90a') | 9.0",
        "capability('8.6+PTX') | 8.6",
        "capability(86) | 8.6",
        "capability(8.9) | 8.9",
        "capability(12) | 12",
        "27.2 / 1.7 | 16",
        "if(requested > free, 'lower', 'raise') | lower",
        "os | linux",
      })
  void computes(String expression, String expected) throws ExpressionException {
    assertThat(ValueFormat.format(evaluate(expression))).isEqualTo(expected);
  }

  @Test
  void namesAndWords() throws ExpressionException {
    Expression expression =
        Expression.parse(
            "os == linux and pkg.torch < 2.6 and known(gpu.gfx) or free in [a, 'b', 1]");

    assertThat(expression.names())
        .containsExactly("os", "linux", "pkg.torch", "gpu.gfx", "free", "a");
    assertThat(expression.words()).containsExactly("linux", "a");
  }

  @Test
  void aNameOnTheRightIsLookedUpFirst() throws ExpressionException {
    assertThat(evaluate("requested == requested")).isEqualTo(Value.TRUE);
    assertThat(evaluate("requested in [free, requested]")).isEqualTo(Value.TRUE);
  }

  @Test
  void sumsSaturate() throws ExpressionException {
    scope.with("huge", ValueType.SIZE, "18446744073709551615 bytes");

    assertThat(evaluate("huge + huge == huge")).isEqualTo(Value.TRUE);
    assertThat(evaluate("huge - free < huge and huge > 1 TiB")).isEqualTo(Value.TRUE);
    assertThat(evaluate("-huge - huge < 0 B")).isEqualTo(Value.TRUE);
  }

  private Value evaluate(String expression) throws ExpressionException {
    return Expression.parse(expression).evaluate(scope);
  }
}
