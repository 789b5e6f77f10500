package dev.faultline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "SIZE | 24564 MiB | 25757220864",
        "SIZE | 23.69 GiB | 25436943811",
        "SIZE | 15.05 GB | 16159814451",
        "SIZE | 1,024 bytes | 1024",
        "SIZE | 16384 kB | 16777216",
        "SIZE | 2048.00M | 2147483648",
        "SIZE | 2048,00M | 2147483648",
        "SIZE | 12713.12e6 | 12713120000",
        "SIZE | 8G | 8589934592",
        "SIZE | 68719476736 | 68719476736",
        "SIZE | unlimited | 4611686018427387904",
        "SIZE | 99999999999999999 TiB | 4611686018427387904",
        "SIZE | -5 MiB | null",
        "SIZE | [N/A] | null",
        "SIZE | 12 parsecs | null",
        "SIZE | 1e999999999 | null",
        "NUMBER | 1,024 | 1024",
        "NUMBER | 8,9 | 8.9",
        "NUMBER | -1 | -1",
        "NUMBER | 1.2.3 | null",
        "NUMBER | 1. | null",
        "NUMBER | eight | null",
        "VERSION | v0.6.3.post1 | 0.6.3.post1",
        "VERSION | 2.9.0+cu128 | 2.9.0+cu128",
        "VERSION | 8,9 | 8.9",
        "VERSION | 550.54.15 (beta) | 550.54.15",
        "VERSION | 1:2.36-9 | 2.36-9",
        "VERSION | 12.4. | 12.4",
        "VERSION | [Not Supported] | null",
        "VERSION | N/A | null",
        "VERSION | main | null",
        "VERSION | v | null",
        "FLAG | Enabled | true",
        "FLAG | False | false",
        "FLAG | maybe | null",
        "TEXT | Could not collect | null",
        "TEXT | NVIDIA GB10 | NVIDIA GB10"
      })
  void reads_what_tools_print(FactType type, String raw, String expected) {
    assertThat(type.normalise(raw)).isEqualTo(expected);
  }

  @org.junit.jupiter.api.Test
  void control_characters_and_floods_do_not_get_in() {
    assertThat(FactType.TEXT.normalise("RTX\u001b[31m\n4090")).isEqualTo("RTX [31m 4090");
    assertThat(FactType.TEXT.normalise("x".repeat(1_000_000))).hasSize(FactType.MAX_LENGTH);
    assertThat(FactType.NUMBER.normalise("9".repeat(4000))).isNull();
    assertThat(FactType.SIZE.normalise("9".repeat(4000))).isNull();
  }
}
