package dev.faultline.kb;

import java.util.List;
import java.util.Map;

/**
 * One fault, as its file tells it. See docs/entries.md for the meaning of each field.
 *
 * @param id the file's path below {@code kb/entries} without suffix, {@code category/slug}
 * @param role how the entry ranks against others in the same text
 * @param derive computed values in the order of the file, name to expression
 * @param verified null when the entry does not say
 */
public record Entry(
    String id,
    String title,
    String summary,
    Role role,
    Severity severity,
    List<String> aka,
    List<Signature> signatures,
    List<String> requires,
    List<String> unless,
    List<String> yieldsTo,
    List<String> symptomOf,
    Map<String, String> derive,
    String cause,
    List<Step> steps,
    List<DeadEnd> deadEnds,
    List<String> related,
    List<Confusion> confusedWith,
    List<Applies> applies,
    List<Reference> references,
    Verified verified,
    List<Example> examples,
    List<CounterExample> counterExamples) {

  /** The part of the id before the slash. */
  public String category() {
    return id.substring(0, id.indexOf('/'));
  }

  /** Rank among the matches of one text; declared from the deepest cause outwards. */
  public enum Role {
    ROOT,
    /** The cause as far as a message of Python tells it that any package may print. */
    GENERAL,
    SYMPTOM,
    WRAPPER
  }

  /** Whether healthy runs also print the message. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * A file upstream that prints a message, reads a variable or defines a flag.
   *
   * @param repo {@code owner/name}
   * @param path path in that repository
   */
  public record Source(String repo, String path) {}

  /** Popular advice that does not help. {@code source} may be null. */
  public record DeadEnd(String advice, String why, Source source) {}

  /** A look-alike and what tells it apart. */
  public record Confusion(String id, String difference) {}

  /** Versions of a package in which the fault exists; either bound may be null. */
  public record Applies(String packageName, String introduced, String fixed) {}

  /** A link; {@code type} is issue, pull, docs, source, release or article. */
  public record Reference(String type, String url) {}

  /** When, against what and how the entry was last checked; {@code on} is an ISO day. */
  public record Verified(String on, String against, String how) {}

  /**
   * A log that this entry must win.
   *
   * @param line 1-based line of the evidence
   * @param captures expected captures as text; a subset
   * @param platform facts to set while checking, name to text
   * @param expectSteps titles of the steps that must come first, in order
   */
  public record Example(
      String name,
      List<String> log,
      int line,
      Map<String, String> captures,
      Map<String, String> platform,
      List<String> expectSteps) {}

  /** A log that this entry must not match; {@code instead} is the id that wins there, or null. */
  public record CounterExample(String name, List<String> log, String instead) {}
}
