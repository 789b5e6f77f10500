package dev.faultline.advise;

import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.kb.Entry;
import dev.faultline.kb.Step;
import dev.faultline.match.Capture;
import dev.faultline.match.Chain;
import dev.faultline.match.Evidence;
import dev.faultline.match.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns chains of matches and the facts of a machine into diagnoses. Stateless; never throws. */
public final class Adviser {
  /** A line of a log can be of any length; what is kept of it is enough to recognise it. */
  private static final int MAX_TEXT = 2000;

  private final Function<String, String> titles;
  private final long today;

  /**
   * @param titles the title of an entry id, null when the knowledge base has none
   * @param today days since 1970-01-01, to tell which entries were not checked for a year
   */
  public Adviser(Function<String, String> titles, long today) {
    this.titles = titles;
    this.today = today;
  }

  /** An adviser without a calendar, to whom no entry is stale. */
  public Adviser(Function<String, String> titles) {
    this(titles, 0);
  }

  /**
   * One diagnosis per chain, in the order of the chains.
   *
   * @param chains what the text has, the deepest cause first
   */
  public Advice advise(List<Chain> chains, Facts facts) {
    Map<String, KnownFact> used = new TreeMap<>();
    List<Diagnosis> diagnoses = new ArrayList<>(chains.size());
    for (Chain chain : chains) {
      diagnoses.add(
          diagnosis(chain, Doubt.rivals(chains, chain), new Bindings(chain.cause(), facts, used)));
    }
    Map<String, UsedFact> reported = new LinkedHashMap<>();
    for (Map.Entry<String, KnownFact> fact : used.entrySet()) {
      reported.put(fact.getKey(), UsedFact.of(fact.getValue()));
    }
    return new Advice(List.copyOf(diagnoses), reported, Shell.of(facts));
  }

  private Diagnosis diagnosis(Chain chain, List<String> rivals, Bindings bindings) {
    Match match = chain.cause();
    Entry entry = match.entry();
    StepAdvice advice = new StepAdvice(bindings);
    List<AdvisedStep> all = new ArrayList<>();
    for (Step step : entry.steps()) {
      all.add(advice.advise(step));
    }
    return new Diagnosis(
        entry.id(),
        Template.prose(entry.title(), bindings).text(),
        entry.category(),
        role(entry),
        entry.aka(),
        evidence(match.evidence()),
        match.count(),
        Doubt.of(match, rivals),
        Template.prose(entry.cause(), bindings).text(),
        shown(entry, all, bindings),
        withApplies(all, Applies.NO),
        deadEnds(entry, bindings),
        symptoms(chain.consequences()),
        related(entry),
        lookAlikes(entry),
        links(entry),
        verified(entry));
  }

  /**
   * What a condition chose comes first; the rest stays in the order of the file, the likeliest
   * first. Last come steps for values that this message lacks: the reader cannot look them up.
   */
  private static List<AdvisedStep> shown(Entry entry, List<AdvisedStep> all, Bindings bindings) {
    List<AdvisedStep> chosen = new ArrayList<>(all.size());
    List<AdvisedStep> rest = new ArrayList<>();
    List<AdvisedStep> unsaid = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      AdvisedStep step = all.get(i);
      String when = entry.steps().get(i).when();
      if (step.applies() == Applies.YES && when != null) {
        chosen.add(step);
      } else if (step.applies() == Applies.UNKNOWN && bindings.saysTooLittleFor(when)) {
        unsaid.add(step);
      } else if (step.applies() != Applies.NO) {
        rest.add(step);
      }
    }
    chosen.addAll(rest);
    chosen.addAll(unsaid);
    return List.copyOf(chosen);
  }

  private static List<AdvisedStep> withApplies(List<AdvisedStep> all, Applies applies) {
    List<AdvisedStep> steps = new ArrayList<>();
    for (AdvisedStep step : all) {
      if (step.applies() == applies) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static List<Diagnosis.Evidence> evidence(List<Evidence> places) {
    List<Diagnosis.Evidence> evidence = new ArrayList<>(places.size());
    for (Evidence place : places) {
      Map<String, String> captures = new LinkedHashMap<>();
      for (Map.Entry<String, Capture> capture : place.captures().entrySet()) {
        captures.put(capture.getKey(), cut(capture.getValue().text()));
      }
      evidence.add(
          new Diagnosis.Evidence(place.line(), place.column(), cut(place.text()), captures));
    }
    return List.copyOf(evidence);
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  private static List<Diagnosis.Symptom> symptoms(List<Match> consequences) {
    List<Diagnosis.Symptom> symptoms = new ArrayList<>(consequences.size());
    for (Match match : consequences) {
      Entry entry = match.entry();
      symptoms.add(
          new Diagnosis.Symptom(
              entry.id(),
              entry.title(),
              role(entry),
              evidence(match.evidence()).get(0),
              match.count()));
    }
    return List.copyOf(symptoms);
  }

  private static List<Diagnosis.DeadEnd> deadEnds(Entry entry, Bindings bindings) {
    List<Diagnosis.DeadEnd> deadEnds = new ArrayList<>();
    for (Entry.DeadEnd deadEnd : entry.deadEnds()) {
      deadEnds.add(
          new Diagnosis.DeadEnd(
              Template.prose(deadEnd.advice(), bindings).text(),
              Template.prose(deadEnd.why(), bindings).text()));
    }
    return List.copyOf(deadEnds);
  }

  private List<Diagnosis.Related> related(Entry entry) {
    List<Diagnosis.Related> related = new ArrayList<>();
    for (String id : entry.related()) {
      related.add(new Diagnosis.Related(id, titles.apply(id)));
    }
    return List.copyOf(related);
  }

  private List<Diagnosis.LookAlike> lookAlikes(Entry entry) {
    List<Diagnosis.LookAlike> lookAlikes = new ArrayList<>();
    for (Entry.Confusion confusion : entry.confusedWith()) {
      lookAlikes.add(
          new Diagnosis.LookAlike(
              confusion.id(), titles.apply(confusion.id()), confusion.difference()));
    }
    return List.copyOf(lookAlikes);
  }

  private static List<Diagnosis.Link> links(Entry entry) {
    List<Diagnosis.Link> links = new ArrayList<>();
    for (Entry.Reference reference : entry.references()) {
      links.add(new Diagnosis.Link(reference.type(), reference.url()));
    }
    return List.copyOf(links);
  }

  private Diagnosis.Verified verified(Entry entry) {
    Entry.Verified verified = entry.verified();
    return verified == null
        ? null
        : new Diagnosis.Verified(
            verified.on(),
            verified.against(),
            verified.how(),
            today > 0 && Staleness.isStale(verified.on(), today));
  }

  private static String role(Entry entry) {
    return entry.role().name().toLowerCase(Locale.ROOT);
  }
}
