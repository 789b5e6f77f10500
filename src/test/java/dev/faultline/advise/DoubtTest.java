package dev.faultline.advise;

import static dev.faultline.advise.Matches.alone;
import static dev.faultline.advise.Matches.captures;
import static dev.faultline.advise.Matches.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.advise.Confidence.Level;
import dev.faultline.kb.Entry;
import dev.faultline.match.Chain;
import dev.faultline.match.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final EntryDraft WITH_VALUES =
      new EntryDraft("t/x", "T").signature("need %{SIZE:need}");

  @Test
  void theFullMessageIsBelieved() {
    Confidence confidence = Doubt.of(full(WITH_VALUES.entry()), List.of());

    assertThat(confidence.level()).isEqualTo(Level.HIGH);
    assertThat(confidence.because()).containsExactly("the message is there with its values: need");
  }

  @Test
  void aFragmentLessSo() {
    Confidence confidence = Doubt.of(match(WITH_VALUES.entry(), 1, "need", Map.of()), List.of());

    assertThat(confidence.level()).isEqualTo(Level.MEDIUM);
    assertThat(confidence.because())
        .containsExactly("only a part of the message is there, without its values");
  }

  @Test
  void aMessageWithoutValuesIsNoFragment() {
    Entry entry =
        new EntryDraft("t/x", "T").signature("need %{SIZE:need}").signature("needs more").entry();

    assertThat(Doubt.of(match(entry, 1, "needs more", Map.of()), List.of()).level())
        .isEqualTo(Level.HIGH);
  }

  @Test
  void wrappersSymptomsAndWarningsAreDoubted() {
    assertThat(level(new EntryDraft("t/x", "T").role(Entry.Role.WRAPPER))).isEqualTo(Level.LOW);
    assertThat(level(new EntryDraft("t/x", "T").role(Entry.Role.SYMPTOM))).isEqualTo(Level.MEDIUM);
    assertThat(level(new EntryDraft("t/x", "T").role(Entry.Role.GENERAL))).isEqualTo(Level.MEDIUM);
    assertThat(level(new EntryDraft("t/x", "T").severity(Entry.Severity.WARNING)))
        .isEqualTo(Level.MEDIUM);
    assertThat(
            level(
                new EntryDraft("t/x", "T")
                    .role(Entry.Role.WRAPPER)
                    .severity(Entry.Severity.WARNING)))
        .isEqualTo(Level.LOW);
  }

  @Test
  void rivalsAreOtherRootsThatAreErrors() {
    Chain self = alone(full(WITH_VALUES.entry()));
    Chain root = alone(full(new EntryDraft("t/root", "R").entry()));
    Chain warning =
        alone(full(new EntryDraft("t/warning", "W").severity(Entry.Severity.WARNING).entry()));
    Chain wrapper = alone(full(new EntryDraft("t/wrapper", "W").role(Entry.Role.WRAPPER).entry()));

    List<String> rivals = Doubt.rivals(List.of(self, root, warning, wrapper), self);

    assertThat(rivals).containsExactly("t/root");
    assertThat(Doubt.of(self.cause(), rivals).level()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void reasonsOfTheMatcherAreKept() {
    Match match =
        new Match(
            WITH_VALUES.entry(),
            full(WITH_VALUES.entry()).evidence(),
            1,
            List.of("stands in the last exception"));

    assertThat(Doubt.of(match, List.of()).because()).endsWith("stands in the last exception");
  }

  private static Level level(EntryDraft draft) {
    return Doubt.of(
            match(draft.signature("a message").entry(), 1, "a message", Map.of()), List.of())
        .level();
  }

  private static Match full(Entry entry) {
    return match(entry, 1, "need 2 GiB", captures("SIZE", "need", "2 GiB"));
  }
}
