package dev.faultline.platform;

import dev.faultline.kb.Clue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Facts that a log tells about its own machine. */
public final class Clues {
  private Clues() {}

  /**
   * The facts of one place where a clue matched.
   *
   * @param captures values by name, only those that took part
   * @param line 1-based line of the log
   * @return facts whose templates could be filled and whose values fit their type; others are left
   *     out
   */
  public static List<Fact.Known> toFacts(Clue clue, Map<String, String> captures, long line) {
    List<Fact.Known> facts = new ArrayList<>();
    for (Map.Entry<String, String> template : clue.facts().entrySet()) {
      String name = factName(template.getKey(), captures);
      String text = fill(template.getValue(), captures);
      FactDefinition definition = name == null ? null : FactCatalogue.definition(name);
      String value = definition == null || text == null ? null : definition.type().normalise(text);
      if (value != null) {
        facts.add(new Fact.Known(name, value, "log line " + line));
      }
    }
    return facts;
  }

  /**
   * The log's machine. The first value of a fact counts, unless a later one says the same more
   * exactly ({@code 3.11}, then {@code 3.11.9}); what follows from the facts is added ({@link
   * Implications}).
   *
   * @param facts in the order of the log
   */
  public static Platform platform(Collection<Fact.Known> facts) {
    Map<String, Fact.Known> chosen = new LinkedHashMap<>();
    for (Fact.Known fact : facts) {
      Fact.Known earlier = chosen.get(fact.name());
      if (earlier == null || isRefined(earlier.value(), fact.value())) {
        chosen.put(fact.name(), fact);
      }
    }
    Implications.add(chosen);
    return Platform.of("", chosen.values());
  }

  private static boolean isRefined(String coarse, String fine) {
    if (fine.length() <= coarse.length() || !fine.startsWith(coarse)) {
      return false;
    }
    char next = fine.charAt(coarse.length());
    return next == '.' || next == '+';
  }

  /**
   * A name may be a template too, {@code pkg.${name}}; packages are written as PEP 503 has it, with
   * {@code _}.
   */
  private static String factName(String template, Map<String, String> captures) {
    if (template.indexOf("${") < 0) {
      return template;
    }
    String name = fill(template, captures);
    if (name == null || !name.startsWith("pkg.")) {
      return name;
    }
    String bare = name.substring(4).toLowerCase(Locale.ROOT);
    return "pkg." + bare.replace('-', '_').replace('.', '_');
  }

  /** The template with its captures, or null when one of them took no part. */
  private static String fill(String template, Map<String, String> captures) {
    int open = template.indexOf("${");
    if (open < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (open >= 0) {
      int close = template.indexOf('}', open);
      String value = close < 0 ? null : captures.get(template.substring(open + 2, close));
      if (value == null) {
        return null;
      }
      out.append(template, from, open).append(value);
      from = close + 1;
      open = template.indexOf("${", from);
    }
    return out.append(template, from, template.length()).toString();
  }
}
