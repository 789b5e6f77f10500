package dev.faultline.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of one machine. Immutable; a name that was never asked about is unknown. */
public final class Platform {
  /** Nothing is known. */
  public static final Platform EMPTY = new Platform("", Map.of(), List.of());

  private final String takenOn;
  private final Map<String, Fact> facts;
  private final List<String> notes;

  private Platform(String takenOn, Map<String, Fact> facts, List<String> notes) {
    this.takenOn = takenOn;
    this.facts = facts;
    this.notes = notes;
  }

  /**
   * A platform of these facts; of two with one name the first known one counts, else the first.
   *
   * @param takenOn ISO instant at which they were read, or empty
   */
  public static Platform of(String takenOn, Collection<? extends Fact> facts) {
    return of(takenOn, facts, List.of());
  }

  /**
   * The same with sentences for the reader of the answer.
   *
   * @param notes what was left out and why
   */
  public static Platform of(
      String takenOn, Collection<? extends Fact> facts, Collection<String> notes) {
    Map<String, Fact> map = new LinkedHashMap<>();
    for (Fact fact : facts) {
      Fact earlier = map.get(fact.name());
      if (earlier == null || (earlier instanceof Fact.Unknown && fact instanceof Fact.Known)) {
        map.put(fact.name(), fact);
      }
    }
    return new Platform(takenOn, Collections.unmodifiableMap(map), List.copyOf(notes));
  }

  /**
   * Reads what {@link #write} or one of the probe scripts wrote. A file in UTF-16 or with a byte
   * order mark, as PowerShell redirections leave it, is read too.
   *
   * @throws PlatformFormatException when it is no such file, with line and column
   */
  public static Platform read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PlatformReader.read(in, file.toString());
    }
  }

  /**
   * The same from text.
   *
   * @param name what error messages call it
   */
  public static Platform read(Reader in, String name) throws IOException {
    return PlatformReader.read(in, name);
  }

  /** Writes all facts as JSON, indented, with a final line break. Does not close the writer. */
  public void write(Writer out) throws IOException {
    PlatformWriter.write(this, out);
  }

  /**
   * What is known once a log has spoken: its facts win over those of the machine that reads it.
   * Where both cannot be of one machine the probe's facts are left out and {@link #notes} says so.
   */
  public static Platform merge(Platform log, Platform probe) {
    return PlatformMerge.merge(log, probe);
  }

  /** This machine with the interpreter and the packages of another Python on it. */
  public Platform withPython(Platform python) {
    List<Fact> all = new ArrayList<>();
    for (Fact fact : python.facts.values()) {
      if (isOfPython(fact.name())) {
        all.add(fact);
      }
    }
    for (Fact fact : facts.values()) {
      if (!isOfPython(fact.name())) {
        all.add(fact);
      }
    }
    return of(takenOn, all, notes);
  }

  /** Whether a fact describes a Python environment and not the machine. */
  static boolean isOfPython(String name) {
    return name.startsWith("python.") || name.startsWith("pkg.") || name.startsWith("torch.");
  }

  /** The fact of that name; {@link Fact.Unknown} when nobody looked for it. */
  public Fact fact(String name) {
    Fact fact = facts.get(name);
    if (fact != null) {
      return fact;
    }
    Fact python = facts.get("python.packages_read");
    if (name.startsWith("pkg.") && python instanceof Fact.Known known) {
      return new Fact.Unknown(name, "not installed in " + known.value());
    }
    // Only who has read an environment knows whether it is a CI job's.
    boolean hasEnvironment = facts.get("ci") instanceof Fact.Known;
    if (hasEnvironment && name.startsWith("env.")) {
      return new Fact.Unknown(name, "not set");
    }
    return new Fact.Unknown(name, "not read");
  }

  /** The value of that name in normal form, or null when it is unknown. */
  public String value(String name) {
    return facts.get(name) instanceof Fact.Known known ? known.value() : null;
  }

  /** All facts, known and unknown, by name, in the order in which they were given. */
  public Map<String, Fact> facts() {
    return facts;
  }

  /** The facts that have a value. */
  public List<Fact.Known> known() {
    List<Fact.Known> list = new ArrayList<>();
    for (Fact fact : facts.values()) {
      if (fact instanceof Fact.Known known) {
        list.add(known);
      }
    }
    return list;
  }

  /** The facts that were looked for in vain. */
  public List<Fact.Unknown> unknown() {
    List<Fact.Unknown> list = new ArrayList<>();
    for (Fact fact : facts.values()) {
      if (fact instanceof Fact.Unknown unknown) {
        list.add(unknown);
      }
    }
    return list;
  }

  /** ISO instant at which the facts were read, or empty. */
  public String takenOn() {
    return takenOn;
  }

  /** Sentences for the reader: what was not used and why. */
  public List<String> notes() {
    return notes;
  }
}
