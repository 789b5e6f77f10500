package dev.faultline.advise;

import static dev.faultline.advise.Matches.alone;
import static dev.faultline.advise.Matches.captures;
import static dev.faultline.advise.Matches.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.kb.Entry;
import dev.faultline.kb.expr.ValueType;
import dev.faultline.match.Capture;
import dev.faultline.match.Chain;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviserTest {
  private final Adviser adviser = new Adviser(id -> id.equals("a/known") ? "A known one" : null);

  @Test
  void stepsThatFitComeFirstTheRestKeepsTheFilesOrderAndFalseOnesAreHidden() {
    Entry entry =
        draft()
            .step("unknown", "gpu.memory_free < 1 GiB", null)
            .step("always", null, null)
            .step("false", "requested < free", null)
            .step("second true", "requested > 1 GiB", null)
            .step("third true", "free > 0 B", null)
            .entry();

    Diagnosis diagnosis = diagnose(entry, Facts.NONE);

    assertThat(diagnosis.steps())
        .extracting(AdvisedStep::title)
        .containsExactly("second true", "third true", "unknown", "always");
    assertThat(diagnosis.steps())
        .extracting(AdvisedStep::applies)
        .containsExactly(Applies.YES, Applies.YES, Applies.UNKNOWN, Applies.YES);
    assertThat(diagnosis.hiddenSteps()).extracting(AdvisedStep::title).containsExactly("false");
    assertThat(diagnosis.hiddenSteps().get(0).because())
        .isEqualTo("requested (2.00 GiB) is at least free (1.21 GiB)");
  }

  @Test
  void stepsForValuesThatTheMessageLacksComeLast() {
    Entry entry =
        draft()
            .signature("operator %{WORD:op} with %{SIZE:reserved}")
            .derive("spare", "reserved - requested")
            .step("by capture", "op == \"conv\"", null)
            .step("by derived value", "spare > 1 GiB", null)
            .step("by fact", "gpu.memory_free < 1 GiB", null)
            .step("always", null, null)
            .entry();

    assertThat(diagnose(entry, Facts.NONE).steps())
        .extracting(AdvisedStep::title)
        .containsExactly("by fact", "always", "by capture", "by derived value");
  }

  @Test
  void valuesDerivedFromThemselvesAreUnknownAndEndNothing() {
    Entry entry =
        draft()
            .derive("half", "half / 2")
            .derive("a", "b * 2")
            .derive("b", "a / 2")
            .step("in a circle", "half > 1 and a > b", null)
            .step("always", null, null)
            .entry();

    assertThat(diagnose(entry, Facts.NONE).steps())
        .extracting(AdvisedStep::title)
        .containsExactly("in a circle", "always");
  }

  @Test
  void whyIsTheReasonAndTheConditionStandsInForIt() {
    Entry entry =
        draft()
            .step("a", "requested > free", "At least ${shortfall} is missing[[ of ${total}]].")
            .step("b", "requested > free", null)
            .step("c", null, "Only ${nothing} tells.")
            .step("d", null, null)
            .derive("shortfall", "requested - free")
            .entry();

    assertThat(diagnose(entry, Facts.NONE).steps())
        .extracting(AdvisedStep::because)
        .containsExactly(
            "At least 808.96 MiB is missing.",
            "requested (2.00 GiB) is more than free (1.21 GiB)",
            null,
            null);
  }

  @Test
  void conditionsThatOnlyTheirAuthorReadsAreNoReason() {
    Entry entry =
        draft()
            .step("a", "matches(\"abc\", \"b+\")", null)
            .step("b", "not known(gpu.name) and requested > free", null)
            .step("c", "true", null)
            .entry();

    assertThat(diagnose(entry, Facts.NONE).steps())
        .extracting(AdvisedStep::applies, AdvisedStep::because)
        .containsOnly(tuple(Applies.YES, null));
  }

  @Test
  void derivedValuesMayUseEarlierOnesAndFacts() {
    Entry entry =
        draft()
            .derive("usable", "gpu.memory_free - 1 GiB")
            .derive("half", "usable / 2")
            .derive("broken", "usable +")
            .cause("Half is ${half}[[ and ${broken}]].")
            .entry();
    Facts facts = new TestFacts().with("gpu.memory_free", ValueType.SIZE, "9 GiB").facts();

    assertThat(diagnose(entry, facts).cause()).isEqualTo("Half is 4 GiB.");
  }

  @Test
  void onlyFactsThatWereUsedAreReported() {
    Entry entry = draft().step("a", "ram.total < 32 GiB and os == linux", null).entry();
    Facts facts =
        new TestFacts()
            .with("os", ValueType.TEXT, "linux")
            .with("ram.total", ValueType.SIZE, "16 GiB")
            .with("driver.cuda", ValueType.VERSION, "12.2")
            .facts();

    Advice advice = adviser.advise(List.of(alone(match(entry, 1, "x", Map.of()))), facts);

    assertThat(advice.facts()).containsOnlyKeys("os", "ram.total");
  }

  @Test
  void anAbsentCaptureIsUnknownAlsoOnTheRight() {
    Entry entry =
        new EntryDraft("t/x", "T")
            .signature("%{INT:found}(?: of %{INT:wanted})?")
            .step("a", "found == wanted", null)
            .entry();
    Diagnosis diagnosis =
        adviser
            .advise(List.of(alone(match(entry, 1, "3", captures("INT", "found", "3")))), Facts.NONE)
            .diagnoses()
            .get(0);

    assertThat(diagnosis.steps().get(0).applies()).isEqualTo(Applies.UNKNOWN);
  }

  @Test
  void aBrokenConditionIsShownNotHidden() {
    Entry entry = draft().step("a", "requested >", null).entry();

    AdvisedStep step = diagnose(entry, Facts.NONE).steps().get(0);

    assertThat(step.applies()).isEqualTo(Applies.UNKNOWN);
    assertThat(step.condition()).isEqualTo("requested >");
  }

  @Test
  void theShellIsThatOfTheMachineInTheLog() {
    assertThat(shell(new TestFacts())).isEqualTo(Shell.POSIX);
    assertThat(shell(new TestFacts().with("os", ValueType.TEXT, "windows")))
        .isEqualTo(Shell.POWERSHELL);
    assertThat(
            shell(
                new TestFacts()
                    .with("os", ValueType.TEXT, "windows")
                    .with("shell", ValueType.TEXT, "cmd")))
        .isEqualTo(Shell.CMD);
  }

  @Test
  void symptomsAreListedUnderTheirCause() {
    Entry symptom = new EntryDraft("t/s", "A symptom").role(Entry.Role.SYMPTOM).entry();
    Chain chain =
        new Chain(
            match(draft().related("a/known", "a/gone").entry(), 7, "cause", Map.of()),
            List.of(match(symptom, 9, "after", Map.of(), 4)));

    Diagnosis diagnosis = adviser.advise(List.of(chain), Facts.NONE).diagnoses().get(0);

    assertThat(diagnosis.symptoms()).hasSize(1);
    assertThat(diagnosis.symptoms().get(0).role()).isEqualTo("symptom");
    assertThat(diagnosis.symptoms().get(0).evidence().line()).isEqualTo(9);
    assertThat(diagnosis.symptoms().get(0).count()).isEqualTo(4);
    assertThat(diagnosis.related())
        .extracting(Diagnosis.Related::title)
        .containsExactly("A known one", null);
  }

  @Test
  void veryLongLinesAreCut() {
    String line = "x".repeat(1_000_000);
    Entry entry =
        new EntryDraft("t/x", "T").signature("%{REST:all}").cause("It said ${all}").entry();

    Diagnosis diagnosis =
        adviser
            .advise(
                List.of(alone(match(entry, 1, line, captures("REST", "all", line)))), Facts.NONE)
            .diagnoses()
            .get(0);

    assertThat(diagnosis.evidence().get(0).text()).hasSize(2001);
    assertThat(diagnosis.evidence().get(0).captures().get("all")).hasSize(2001);
    assertThat(diagnosis.cause()).hasSizeLessThan(200);
  }

  @Test
  void statusFollowsFromWhatWasFound() {
    Advice nothing = adviser.advise(List.of(), Facts.NONE);
    UnknownError unknown = new UnknownError(Fingerprint.of("x"), 1, 1, "x", false, List.of());
    Advice something =
        adviser.advise(List.of(alone(match(draft().entry(), 1, "x", Map.of()))), Facts.NONE);

    assertThat(InputResult.of("-", 1, 1, nothing, null).status())
        .isEqualTo(InputResult.Status.CLEAN);
    assertThat(InputResult.of("-", 1, 1, nothing, unknown).status())
        .isEqualTo(InputResult.Status.UNKNOWN);
    assertThat(InputResult.of("-", 1, 1, something, unknown).status())
        .isEqualTo(InputResult.Status.DIAGNOSED);
    assertThat(InputResult.of("-", 1, 1, something, unknown).unknown()).isNull();
  }

  private Shell shell(TestFacts facts) {
    return adviser.advise(List.of(), facts.facts()).shell();
  }

  private static EntryDraft draft() {
    return new EntryDraft("cuda/oom", "Out of memory")
        .signature("allocate %{SIZE:requested}, %{SIZE:free} free");
  }

  private Diagnosis diagnose(Entry entry, Facts facts) {
    Map<String, Capture> captures =
        captures("SIZE", "requested", "2.00 GiB", "SIZE", "free", "1.21 GiB");
    return adviser
        .advise(List.of(alone(match(entry, 41, "allocate", captures))), facts)
        .diagnoses()
        .get(0);
  }
}
