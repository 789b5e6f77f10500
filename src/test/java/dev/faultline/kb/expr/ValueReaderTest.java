package dev.faultline.kb.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.CaptureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.00 GiB | 2147483648",
        "2 GB | 2147483648",
        "2G | 2147483648",
        "512MB | 536870912",
        "512 Mi | 536870912",
        "8192M | 8589934592",
        "1,024 bytes | 1024",
        "1 byte | 1",
        "0 bytes | 0",
        "123kB | 125952",
        "18.0KB | 18432",
        "1.5 TiB | 1649267441664",
        "9223372036854775807 | 9223372036854775807",
        "18446744073709551615 bytes | 9223372036854775807",
        "99999999999999 TB | 9223372036854775807",
        "-1 bytes | -1",
      })
  void sizes(String text, long bytes) {
    assertThat(ValueReader.read(CaptureType.SIZE, text)).isEqualTo(new Value.Size(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "SIZE,GiB",
    "SIZE,12 parsecs",
    "SIZE,1.2.3 GiB",
    "SIZE,-",
    "NUM,0x1p3",
    "NUM,NaN",
    "NUM,1f",
    "NUM,--1",
    "INT,e"
  })
  void whatDoesNotReadIsUnknown(CaptureType type, String text) {
    assertThat(ValueReader.read(type, text)).isEqualTo(Value.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"-12, -12", "'1,234,567', 1234567", "0.92, 0.92", "-1.5e3, -1500", "007, 7"})
  void numbers(String text, double value) {
    assertThat(ValueReader.read(CaptureType.NUM, text)).isEqualTo(new Value.Num(value));
  }

  @Test
  void everythingElseIsText() {
    assertThat(ValueReader.read(CaptureType.GFX, "gfx1100")).isEqualTo(new Value.Text("gfx1100"));
    assertThat(ValueReader.read(CaptureType.HEX, "c0000005")).isEqualTo(new Value.Text("c0000005"));
    assertThat(ValueReader.read(CaptureType.VERSION, "v0.6.3.post1"))
        .isEqualTo(Version.parse("v0.6.3.post1"));
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "Yes,true",
    "1,true",
    "false,false",
    "no,false",
    "0,false",
    "maybe,unknown"
  })
  void flags(String text, String expected) {
    assertThat(ValueFormat.format(ValueReader.read(ValueType.FLAG, text))).isEqualTo(expected);
  }
}
