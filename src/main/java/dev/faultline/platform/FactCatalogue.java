package dev.faultline.platform;


import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every fact there is. docs/facts.md is written from it ({@link FactPage}) and a test keeps both equal. Names are for
 * ever: entries use them in conditions.
 */
public final class FactCatalogue {
  private static final Map<String, FactDefinition> FACTS = new LinkedHashMap<>(256);
  private static final List<Group> GROUPS = new ArrayList<>();

  /**
   * Facts that belong together.
   *
   * @param title for people
   */
  public record Group(String title, List<FactDefinition> facts) {}

  /** Any installed Python package, {@code -} and {@code .} in its name written as {@code _}. */
  public static final FactDefinition PACKAGES =
      new FactDefinition(
          "pkg.*",
          FactType.VERSION,
          "",
          "installed package",
          "an installed Python package, `-` and `.` written as `_`: `pkg.torch`, `pkg.flash_attn`, `pkg.huggingface_hub`",
          "`*.dist-info` of that interpreter; torch's suffix from `torch/version.py`");

  /** Allow-listed environment variables. */
  public static final FactDefinition VARIABLES =
      new FactDefinition(
          "env.*",
          FactType.TEXT,
          "",
          "environment variable",
          "value of a variable on the list below; user names and passwords inside URLs are removed",
          "environment");

  /** The same variables as the Ollama service sees them. */
  public static final FactDefinition SERVICE_VARIABLES =
      new FactDefinition(
          "ollama.env.*",
          FactType.TEXT,
          "",
          "variable of the Ollama service",
          "value of a listed variable in the systemd unit of the Ollama service",
          "ollama.service and its drop-ins");

  static {
    new FactList(GROUPS).machine().gpu().builds().python();
    for (Group group : GROUPS) {
      for (FactDefinition fact : group.facts()) {
        if (!fact.name().endsWith("*")) {
          FACTS.put(fact.name(), fact);
        }
      }
    }
  }

  private FactCatalogue() {}

  /** All facts in the order of the documentation, families left out. */
  public static List<FactDefinition> all() {
    return List.copyOf(FACTS.values());
  }

  /** The groups of the documentation. */
  public static List<Group> groups() {
    return Collections.unmodifiableList(GROUPS);
  }

  /**
   * What the name stands for. Members of a family get a definition of their own.
   *
   * @return null when there is no such fact
   */
  public static FactDefinition definition(String name) {
    FactDefinition fact = FACTS.get(name);
    if (fact != null) {
      return fact;
    }
    if (name.startsWith("pkg.") && isPackageName(name, 4)) {
      return member(PACKAGES, name, name.substring(4));
    }
    if (name.startsWith("env.") && allowsVariable(name.substring(4))) {
      return member(VARIABLES, name, name.substring(4));
    }
    if (name.startsWith("ollama.env.") && allowsVariable(name.substring(11))) {
      return member(SERVICE_VARIABLES, name, name.substring(11) + " of the Ollama service");
    }
    return null;
  }

  /** Whether {@code env.NAME} exists: only listed variables are ever read. */
  public static boolean allowsVariable(String variable) {
    return Variables.ALLOWED.contains(variable);
  }

  /** The variables whose values are read, sorted. */
  public static List<String> variables() {
    List<String> names = new ArrayList<>(Variables.ALLOWED);
    Collections.sort(names);
    return names;
  }

  private static FactDefinition member(FactDefinition family, String name, String label) {
    return new FactDefinition(
        name, family.type(), family.unit(), label, family.meaning(), family.from());
  }

  /** Lower case, digits and {@code _}, as {@code pkg.} names are written. */
  private static boolean isPackageName(String name, int from) {
    if (name.length() == from || name.length() > 120) {
      return false;
    }
    for (int i = from; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !ValueText.isDigit(c) && c != '_') {
        return false;
      }
    }
    return true;
  }
}
