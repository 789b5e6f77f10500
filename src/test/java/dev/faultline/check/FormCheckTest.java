package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.EntryReader;
import dev.faultline.kb.KbException;
import dev.faultline.kb.TestIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
  @ParameterizedTest
  @CsvSource({
    "^Update failed, true",
    "(?s)^Update failed, true",
    "(?m)^Update failed, false",
    "(?m:^)Update failed, false",
    "[^a]Update failed, false",
  })
  void aBlockIsNotHeldToTheBeginningOfTheText(String pattern, boolean refused) throws KbException {
    String json =
        TestIndex.entry(pattern).replace("\"pattern\":", "\"scope\": \"block\", \"pattern\":");

    List<Problem> problems =
        FormCheck.check(
            EntryReader.read("test/a", json.getBytes(StandardCharsets.UTF_8), "a.json"), "a.json");

    assertThat(problems.stream().anyMatch(p -> p.pointer().equals("/signatures/0/pattern")))
        .isEqualTo(refused);
  }
}
