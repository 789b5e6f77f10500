package dev.faultline.kb.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 bytes",
        "1 | 1 byte",
        "1023 | 1023 bytes",
        "1024 | 1 KiB",
        "1048575 | 1.00 MiB",
        "1245540516 | 1.16 GiB",
        "2147483648 | 2 GiB",
        "-848256041 | -808.96 MiB",
        "9223372036854775807 | 8 EiB",
        "-9223372036854775808 | -8 EiB",
      })
  void sizes(long bytes, String text) {
    assertThat(ValueFormat.format(new Value.Size(bytes))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6144 | 6144",
        "0.94 | 0.94",
        "-0.0 | 0",
        "0.3333333333 | 0.3333",
        "0.00123456 | 0.00123",
        "123456789.5 | 123456789.5",
        "1e300 | 1E+300",
        "-1.5 | -1.5",
        "0.99999 | 1",
        "-0.05 | -0.05",
        "1048576.25 | 1048576.25",
        "-2e-7 | -2E-7",
        "1234567890123456 | 1.23E+15",
      })
  void numbers(double value, String text) {
    assertThat(ValueFormat.format(new Value.Num(value))).isEqualTo(text);
  }
}
