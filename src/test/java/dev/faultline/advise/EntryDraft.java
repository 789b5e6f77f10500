package dev.faultline.advise;

import dev.faultline.kb.Entry;
import dev.faultline.kb.Signature;
import dev.faultline.kb.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry written out in a test: only what matters there. */
public final class EntryDraft {
  private final String id;
  private final String title;
  private final List<Signature> signatures = new ArrayList<>();
  private final Map<String, String> derive = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Entry.DeadEnd> deadEnds = new ArrayList<>();
  private final List<String> related = new ArrayList<>();
  private final List<Entry.Confusion> confusedWith = new ArrayList<>();
  private final List<Entry.Reference> references = new ArrayList<>();
  private Entry.Role role = Entry.Role.ROOT;
  private Entry.Severity severity = Entry.Severity.ERROR;
  private String cause = "Cause.";
  private Entry.Verified verified;

  public EntryDraft(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public EntryDraft role(Entry.Role value) {
    role = value;
    return this;
  }

  public EntryDraft severity(Entry.Severity value) {
    severity = value;
    return this;
  }

  public EntryDraft signature(String pattern) {
    signatures.add(new Signature(pattern, false, 0, List.of(), List.of(), null, null, null, null));
    return this;
  }

  public EntryDraft derive(String name, String formula) {
    derive.put(name, formula);
    return this;
  }

  public EntryDraft cause(String text) {
    cause = text;
    return this;
  }

  public EntryDraft step(Step step) {
    steps.add(step);
    return this;
  }

  public EntryDraft step(String title, String when, String why, String... posix) {
    Map<String, List<String>> commands =
        posix.length == 0 ? Map.of() : Map.of("posix", List.of(posix));
    return step(step(title, when, why, commands, List.of()));
  }

  public static Step step(
      String title,
      String when,
      String why,
      Map<String, List<String>> commands,
      List<Step.EnvVar> env) {
    return new Step(title, when, why, commands, List.of(), env, Step.Risk.REVERSIBLE, null, null);
  }

  public static Step.EnvVar env(String name, String value, String effect) {
    return new Step.EnvVar(name, value, effect, null);
  }

  public EntryDraft deadEnd(String advice, String why) {
    deadEnds.add(new Entry.DeadEnd(advice, why, null));
    return this;
  }

  public EntryDraft related(String... ids) {
    related.addAll(List.of(ids));
    return this;
  }

  public EntryDraft confusedWith(String other, String difference) {
    confusedWith.add(new Entry.Confusion(other, difference));
    return this;
  }

  public EntryDraft reference(String type, String url) {
    references.add(new Entry.Reference(type, url));
    return this;
  }

  public EntryDraft verified(String on, String against, String how) {
    verified = new Entry.Verified(on, against, how);
    return this;
  }

  public Entry entry() {
    return new Entry(
        id,
        title,
        title,
        role,
        severity,
        List.of(),
        signatures,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        derive,
        cause,
        steps,
        deadEnds,
        related,
        confusedWith,
        List.of(),
        references,
        verified,
        List.of(),
        List.of());
  }
}
