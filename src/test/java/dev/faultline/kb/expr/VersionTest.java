package dev.faultline.kb.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  /** Each line runs from old to new; every pair of it is compared both ways. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.dev456 1.0a1 1.0a2.dev456 1.0a2 1.0b1.dev456 1.0b2 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0.post456.dev34"
            + " 1.0.post456 1.1.dev1",
        "2.6.0 2.7.0.dev20250101+cu128 2.7.0a0+gitabc 2.7.0rc1 2.7.0 2.7.1 2.10.0",
        "0.6.3 0.6.3.post1 0.6.4 0.10.0 1.0",
        "470.82.01 525.60.13 535.183.01 535.183.06 550.54.14 570.86.10",
        "11.8 12.0 12.1 12.8 12.10 13.0",
        "5.15.0-91-generic 5.15.167.4-microsoft-standard-WSL2 6.8.0-45-generic 6.8.0-51-generic",
        "10.0.19045 10.0.22631 10.0.26100",
        "v0.5.7-rc2 v0.5.7 v0.11.0",
        "1.0.0-alpha.1 1.0.0-alpha.2 1.0.0-beta 1.0.0-rc.1 1.0.0",
        "2.9.0+cpu 2.9.0+cu118 2.9.0+cu128 2.9.0+rocm6.4 2.9.0+5",
        "2.17 2.28 2.31 2.35 2.39",
        "13.3 14.4.1 15.0 26.1",
      })
  void orders(String line) {
    String[] versions = line.split(" ");
    for (int i = 0; i < versions.length; i++) {
      for (int j = 0; j < versions.length; j++) {
        assertThat(Integer.signum(order(versions[i], versions[j])))
            .as(versions[i] + " against " + versions[j])
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2.9.0+cu128, 2.9.0",
    "2.9.0+cu128, 2.9",
    "2.9, 2.9.0.0",
    "v1.2, 1.2",
    "535.183.01, 535.183.1",
    "12.04, 12.4",
    "6.8.0-45-generic, 6.8.0",
    "2.0rc1, 2.0.rc.1",
    "1.0-alpha1, 1.0a1",
    "1.0c1, 1.0rc1",
    "8.9p1, 8.9",
    "2.5.0a0+872d972e41.nv24.08, 2.5.0a0",
  })
  void meanTheSame(String a, String b) {
    assertThat(order(a, b)).isZero();
    assertThat(order(b, a)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v", "abc", "+cu128", ".5", "-1", "versions"})
  void isNoVersion(String text) {
    assertThat(Version.parse(text)).isNull();
  }

  @Test
  void hostileTextIsReadInBounds() {
    Version long1 = Version.parse("1." + "9".repeat(10_000));
    Version long2 = Version.parse("1.".repeat(10_000) + "1");

    assertThat(long1.part(1)).isEqualTo(Long.MAX_VALUE);
    assertThat(long2.part(11)).isEqualTo(1);
    assertThat(long2.part(12)).isZero();
    assertThat(long1.order(long2)).isPositive();
    assertThat(Version.parse("1.0+" + ".".repeat(500)).order(Version.parse("1.0+..a")))
        .isNegative();
  }

  private static int order(String a, String b) {
    return Version.parse(a).order(Version.parse(b));
  }
}
