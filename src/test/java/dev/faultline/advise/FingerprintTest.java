package dev.faultline.advise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RuntimeError: got 12 of 4,096 rows (1.5e3) | RuntimeError: got <n> of <n>,<n> rows (<n>e<n>)",
        "fault at 0x7f3a11c0ffee, code c0000005 | fault at <hex>, code <hex>",
        "cannot open /usr/lib/x.so.12: no | cannot open <path>: no",
        "cannot open C:\\Users\\me\\x.dll | cannot open <path>",
        "KeyError: 'model.layers.3.weight' | KeyError: <text>",
        "can't find it, won't try | can't find it, won't try",
        "job 123e4567-e89b-12d3-a456-426614174000 died | job <uuid> died",
        "GET https://hf.co/api?x=1 failed | GET <url> failed",
        "bad token hf_abcDEF123456789012345 | bad token <token>",
        "float16 on sm_120 | float<n> on sm_<n>",
        "  spaces\tand   more  | spaces and more",
        "needs CUDA 12.8. | needs CUDA <n>.",
        "it's 'open | it's 'open",
        "rate 3/4 | rate <n>/<n>",
      })
  void masks(String line, String masked) {
    assertThat(Fingerprint.of(line).masked()).isEqualTo(masked);
  }

  @Test
  void theSameErrorWithOtherValuesIsTheSame() {
    Fingerprint one =
        Fingerprint.of(
            "RuntimeError: shape '[2, 3]' is invalid for input of size 7 in /home/a/x.py");
    Fingerprint two =
        Fingerprint.of(
            "RuntimeError: shape '[40, 1]' is invalid for input of size 4096 in /srv/b/y.py");

    assertThat(one).isEqualTo(two);
    assertThat(one.hash()).isNotEqualTo(Fingerprint.of("RuntimeError: stride is invalid").hash());
  }

  /** The hash is posted in issues: it may not change between versions. */
  @Test
  void theHashIsForEver() {
    assertThat(Fingerprint.of("").hash()).isEqualTo("cbf29ce484222325");
    assertThat(Fingerprint.of("a").hash()).isEqualTo("af63dc4c8601ec8c");
  }

  @Test
  void anyLineIsReadInBounds() {
    assertThat(Fingerprint.of("'".repeat(500_000)).masked()).hasSizeLessThan(10_000);
    assertThat(Fingerprint.of("1.".repeat(500_000)).masked()).hasSizeLessThan(10_000);
  }
}
