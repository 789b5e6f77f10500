package dev.faultline.kb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredLiteralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "CUDA out of memory~CUDA out of memory",
        "no kernel image \\S+ available~'no kernel image '",
        "libcudart\\.so\\.[0-9]+~libcudart.so.",
        "abcdef+ghijkl~fghijkl",
        "abcdefx*ghijklmno~ghijklmno",
        "(?P<g0>[0-9]+) tokens available~' tokens available'",
        "a{3}bcdefghij~abcdefghij",
        "[\\]\\[a-z]after the class~after the class",
        "one'two three four~two three four",
        "x\u53c2\u8003\u97f3\u9891.~x\u53c2\u8003\u97f3\u9891",
        "\u597d\uff0c\u53c2\u8003\u97f3\u9891\uff01~\u53c2\u8003\u97f3\u9891",
      })
  void finds_the_longest_text_that_every_match_contains(String pattern, String literal) {
    assertThat(RequiredLiterals.of(pattern)).containsExactly(literal);
  }

  @Test
  void alternatives_need_one_each() {
    assertThat(RequiredLiterals.of("(?:first branch|second branch)"))
        .containsExactly("first branch", "second branch");
    assertThat(RequiredLiterals.of("first branch|x")).isEmpty();
    assertThat(RequiredLiterals.of("(?:first branch|.)and a tail")).containsExactly("and a tail");
  }

  @Test
  void short_alternatives_are_joined_with_what_stands_beside_them() {
    assertThat(RequiredLiterals.of("(?:CUDA|HIP) out of memory"))
        .containsExactly("CUDA out of memory", "HIP out of memory");
    assertThat(RequiredLiterals.of("capac?i?ty"))
        .containsExactlyInAnyOrder("capacity", "capacty", "capaity", "capaty");
    assertThat(RequiredLiterals.of("[Ff]abric [Mm]anager"))
        .containsExactlyInAnyOrder(
            "Fabric Manager", "Fabric manager", "fabric Manager", "fabric manager");
    assertThat(RequiredLiterals.of("\\bcode 4[0-2]\\b"))
        .containsExactlyInAnyOrder("code 40", "code 41", "code 42");
    assertThat(RequiredLiterals.of("exits?:? now")).contains("exit now", "exits: now");
  }

  @Test
  void a_text_that_holds_another_one_is_not_needed() {
    assertThat(RequiredLiterals.of("(?:the |over the )?house of cards|a house of cards"))
        .containsExactly("house of cards");
  }

  @Test
  void what_is_long_enough_is_not_made_many() {
    assertThat(RequiredLiterals.of("a text that is long enough (?:one|two|three|four)"))
        .containsExactly("a text that is long enough ");
    assertThat(RequiredLiterals.of("[a-z]{3} of the class")).containsExactly(" of the class");
    assertThat(RequiredLiterals.of("[^a]tail text")).containsExactly("tail text");
  }

  @Test
  void what_may_be_absent_is_not_required() {
    assertThat(RequiredLiterals.of("(?:optional words)?")).isEmpty();
    assertThat(RequiredLiterals.of("(?:optional words)*tail text")).containsExactly("tail text");
    assertThat(RequiredLiterals.of("(?:repeated words)+")).containsExactly("repeated words");
  }

  @Test
  void folded_case_gives_no_literal() {
    assertThat(RequiredLiterals.of("(?i)out of memory")).isEmpty();
    assertThat(RequiredLiterals.of("plain words (?i:folded words)"))
        .containsExactly("plain words ");
  }

  @Test
  void characters_that_logs_escape_split_a_literal() {
    assertThat(RequiredLiterals.of("name=\"value\" follows")).containsExactly(" follows");
  }
}
