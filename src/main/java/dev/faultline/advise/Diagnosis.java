package dev.faultline.advise;

import java.util.List;
import java.util.Map;

/**
 * One fault of one input, explained.
 *
 * @param role {@code root}, {@code symptom} or {@code wrapper}
 * @param aka former ids
 * @param evidence the explaining place first; never empty
 * @param count how often it occurred in the whole input
 * @param cause what happened and why, in at most three sentences
 * @param steps what to do, best first; those whose condition is false are in {@code hiddenSteps}
 * @param symptoms what followed from it in the same text
 * @param verified null when the entry does not say
 */
public record Diagnosis(
    String id,
    String title,
    String category,
    String role,
    List<String> aka,
    List<Evidence> evidence,
    long count,
    Confidence confidence,
    String cause,
    List<AdvisedStep> steps,
    List<AdvisedStep> hiddenSteps,
    List<DeadEnd> deadEnds,
    List<Symptom> symptoms,
    List<Related> related,
    List<LookAlike> confusedWith,
    List<Link> references,
    Verified verified) {

  /** Whether it only says that something failed elsewhere. */
  public boolean isWrapper() {
    return role.equals("wrapper");
  }

  /**
   * A place in the input.
   *
   * @param line 1-based physical line
   * @param column 1-based column in that line
   * @param text the line, stripped of prefixes, possibly cut; control characters are still in it
   * @param captures values by name, as printed
   */
  public record Evidence(long line, int column, String text, Map<String, String> captures) {}

  /** A consequence; {@code evidence} is its first place. */
  public record Symptom(String id, String title, String role, Evidence evidence, long count) {}

  /** Popular advice that does not help. */
  public record DeadEnd(String advice, String why) {}

  /** Another fault worth reading; {@code title} is null when the knowledge base has no such id. */
  public record Related(String id, String title) {}

  /** A look-alike and what tells it apart. */
  public record LookAlike(String id, String title, String difference) {}

  /** A link; {@code type} is issue, pull, docs, source, release or article. */
  public record Link(String type, String url) {}

  /**
   * When, against what and how the entry was last checked.
   *
   * @param on ISO day
   * @param stale whether that is more than a year ago
   */
  public record Verified(String on, String against, String how, boolean stale) {}
}
