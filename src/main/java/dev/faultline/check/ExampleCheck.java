package dev.faultline.check;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Adviser;
import dev.faultline.advise.Facts;
import dev.faultline.advise.PlatformFacts;
import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Capture;
import dev.faultline.match.Chain;
import dev.faultline.match.Evidence;
import dev.faultline.match.Findings;
import dev.faultline.match.Match;
import dev.faultline.match.Matcher;
import dev.faultline.platform.Fact;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import dev.faultline.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the examples and counter-examples of an entry through the matcher against the whole
 * knowledge base.
 */
final class ExampleCheck {
  private final Matcher matcher;
  private final KnowledgeBase kb;

  ExampleCheck(Matcher matcher, KnowledgeBase kb) {
    this.matcher = matcher;
    this.kb = kb;
  }

  List<Problem> check(Entry entry, String file) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < entry.examples().size(); i++) {
      String message = example(entry, entry.examples().get(i));
      if (message != null) {
        problems.add(new Problem(file, "/examples/" + i, message));
      }
    }
    for (int i = 0; i < entry.counterExamples().size(); i++) {
      String message = counterExample(entry, entry.counterExamples().get(i));
      if (message != null) {
        problems.add(new Problem(file, "/counterExamples/" + i, message));
      }
    }
    return problems;
  }

  private List<Chain> chains(List<String> log) {
    byte[] bytes = String.join("\n", log).getBytes(StandardCharsets.UTF_8);
    try {
      Findings findings = matcher.match(new ByteArrayInputStream(bytes));
      return findings.chains();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null when the example holds. */
  private String example(Entry entry, Entry.Example example) {
    List<Chain> chains = chains(example.log());
    if (chains.isEmpty()) {
      return "does not match; ask kb why-not " + entry.id();
    }
    Match top = chains.get(0).cause();
    if (!top.entry().id().equals(entry.id())) {
      return top.entry().id()
          + " wins on it; part the two with yieldsTo, requires, unless or where";
    }
    Evidence evidence = top.evidence().get(0);
    if (evidence.line() != example.line()) {
      return "the evidence is line " + evidence.line() + ", not line " + example.line();
    }
    for (Map.Entry<String, String> expected : example.captures().entrySet()) {
      Capture capture = evidence.captures().get(expected.getKey());
      String found = capture == null ? null : capture.text();
      if (!expected.getValue().equals(found)) {
        return "captures " + expected.getKey() + " = " + found + ", not " + expected.getValue();
      }
    }
    return steps(example, chains.get(0));
  }

  /** Null when the steps that the example expects come first on its platform. */
  private String steps(Entry.Example example, Chain chain) {
    if (example.expectSteps().isEmpty()) {
      return null;
    }
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, String> fact : example.platform().entrySet()) {
      FactDefinition definition = FactCatalogue.definition(fact.getKey());
      String value = definition == null ? null : definition.type().normalise(fact.getValue());
      if (value == null) {
        return "platform sets "
            + fact.getKey()
            + " = "
            + fact.getValue()
            + ", which is no fact, or no value of it";
      }
      facts.add(new Fact.Known(fact.getKey(), value, "example"));
    }
    Facts platform = PlatformFacts.of(Platform.of("", facts));
    Adviser adviser = new Adviser(id -> null);
    List<String> titles = new ArrayList<>();
    for (AdvisedStep step : adviser.advise(List.of(chain), platform).diagnoses().get(0).steps()) {
      titles.add(step.title());
    }
    int wanted = Math.min(example.expectSteps().size(), titles.size());
    return titles.subList(0, wanted).equals(example.expectSteps())
        ? null
        : "the first steps are " + titles.subList(0, wanted) + ", not " + example.expectSteps();
  }

  private String counterExample(Entry entry, Entry.CounterExample example) {
    List<Chain> chains = chains(example.log());
    String winner = chains.isEmpty() ? null : chains.get(0).cause().entry().id();
    if (entry.id().equals(winner)) {
      return "the entry matches it and wins";
    }
    if (example.instead() != null) {
      KnowledgeBase.Place place = kb.find(example.instead());
      String wanted = place == null ? example.instead() : place.head().id();
      if (!wanted.equals(winner)) {
        return (winner == null ? "nothing matches" : winner + " wins") + ", not " + wanted;
      }
    } else if (winner != null) {
      return winner + " matches it; name it in instead, or sharpen that entry";
    }
    return null;
  }
}
