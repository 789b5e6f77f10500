package dev.faultline.cli;

import dev.faultline.advise.Adviser;
import dev.faultline.advise.Fingerprint;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.NearestEntries;
import dev.faultline.advise.PlatformFacts;
import dev.faultline.advise.UnknownError;
import dev.faultline.kb.EntryHead;
import dev.faultline.kb.Index;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.ClueHit;
import dev.faultline.match.ErrorLine;
import dev.faultline.match.Findings;
import dev.faultline.match.Matcher;
import dev.faultline.platform.Clues;
import dev.faultline.platform.Fact;
import dev.faultline.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The four hops from bytes to answer, for one input after another. */
final class Diagnoser {
  /** A text of one chunk is also searched for errors that no entry knows. */
  private static final long SEARCHED_WHOLE = 1024 * 1024;

  private final KnowledgeBase kb;
  private final Matcher matcher;
  private final Adviser adviser;
  private final MachineFacts machine;
  private NearestEntries nearest;

  Diagnoser(KnowledgeBase kb, MachineFacts machine) {
    this.kb = kb;
    this.matcher = new Matcher(kb);
    this.adviser = new Adviser(new Titles(kb), System.currentTimeMillis() / 86_400_000L);
    this.machine = machine;
  }

  /**
   * Diagnoses one input.
   *
   * @param in decoded text
   * @param name what the answer calls it
   */
  InputResult diagnose(InputStream in, String name) throws IOException {
    return advise(matcher.match(in), name, machine);
  }

  /** The first half: what is in the text. Serves any number of threads. */
  Findings findings(InputStream in) throws IOException {
    return matcher.match(in);
  }

  /** The second half: what it means on a machine, which is only asked when something was found. */
  InputResult advise(Findings findings, String name, MachineFacts facts) {
    Platform platform = Platform.EMPTY;
    if (!findings.chains().isEmpty()) {
      platform = facts.with(fromLog(findings.clues()));
    }
    return InputResult.of(
            name,
            findings.lines(),
            findings.bytes(),
            adviser.advise(findings.chains(), PlatformFacts.of(platform)),
            unknown(findings.error()))
        .withNotes(notes(findings, platform));
  }

  /** What a reader has to know of how far the answer goes. */
  private static List<String> notes(Findings findings, Platform platform) {
    if (!findings.chains().isEmpty() || findings.bytes() <= SEARCHED_WHOLE) {
      return platform.notes();
    }
    return List.of(
        "Known faults were looked for in the whole text, unknown errors only in its last 128 KiB.");
  }

  /** What is known of the machine that a text is about, whether or not the text has a fault. */
  Platform facts(InputStream in) throws IOException {
    return machine.with(fromLog(matcher.match(in).clues()));
  }

  private static Platform fromLog(List<ClueHit> clues) {
    List<Fact.Known> facts = new ArrayList<>();
    for (ClueHit hit : clues) {
      facts.addAll(Clues.toFacts(hit.clue(), hit.captures(), hit.line()));
    }
    return Clues.platform(facts);
  }

  private UnknownError unknown(ErrorLine error) {
    if (error == null) {
      return null;
    }
    return new UnknownError(
        Fingerprint.of(error.text()),
        error.line(),
        error.column(),
        error.text(),
        error.frame(),
        error.frame() ? List.of() : alike(error.text()));
  }

  private List<UnknownError.Nearest> alike(String text) {
    if (nearest == null) {
      nearest = new NearestEntries(candidates());
    }
    return nearest.to(text);
  }

  private List<NearestEntries.Candidate> candidates() {
    List<NearestEntries.Candidate> candidates = new ArrayList<>();
    for (int layer = 0; layer < kb.layers().size(); layer++) {
      Index index = kb.layers().get(layer);
      List<EntryHead> heads = index.heads();
      List<List<String>> patterns = index.patterns();
      for (int i = 0; i < heads.size(); i++) {
        EntryHead head = heads.get(i);
        if (!kb.isOverridden(layer, head.id())) {
          candidates.add(new NearestEntries.Candidate(head.id(), head.title(), patterns.get(i)));
        }
      }
    }
    return candidates;
  }
}
