package dev.faultline.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every fact there is. docs/facts.md is written from it ({@link FactPage}) and a test keeps both
 * equal. Names are for ever: entries use them in conditions.
 */
public final class FactCatalogue {
  /** Families end in {@code *} here. */
  private static final Map<String, FactDefinition> FACTS = new LinkedHashMap<>(256);

  private static final List<Group> GROUPS = new ArrayList<>();
  private static final FactType[] TYPES = FactType.values();

  static {
    read(FactTable.ROWS);
  }

  private FactCatalogue() {}

  /**
   * Facts that belong together.
   *
   * @param title for people
   * @param facts families included, their names end in {@code *}
   */
  public record Group(String title, List<FactDefinition> facts) {}

  /** The groups in the order of the documentation. */
  public static List<Group> groups() {
    return Collections.unmodifiableList(GROUPS);
  }

  /**
   * What the name stands for. Members of the families {@code pkg.*}, {@code env.*} and {@code
   * ollama.env.*} get a definition of their own.
   *
   * @return null when there is no such fact
   */
  public static FactDefinition definition(String name) {
    FactDefinition fact = FACTS.get(name);
    if (fact != null) {
      return name.endsWith("*") ? null : fact;
    }
    if (name.startsWith("pkg.") && isPackageName(name, 4)) {
      return member("pkg.*", name, name.substring(4));
    }
    if (name.startsWith("env.") && allowsVariable(name.substring(4))) {
      return member("env.*", name, name.substring(4));
    }
    if (name.startsWith("ollama.env.") && allowsVariable(name.substring(11))) {
      return member("ollama.env.*", name, name.substring(11) + " of the Ollama service");
    }
    return null;
  }

  /** Whether {@code env.NAME} exists: no other variable is ever read. */
  public static boolean allowsVariable(String variable) {
    return Variables.ALLOWED.contains(variable);
  }

  /** The variables whose values are read, sorted. */
  public static List<String> variables() {
    List<String> names = new ArrayList<>(Variables.ALLOWED);
    Collections.sort(names);
    return names;
  }

  private static FactDefinition member(String family, String name, String label) {
    FactDefinition definition = FACTS.get(family);
    return new FactDefinition(
        name, definition.type(), "", label, definition.meaning(), definition.from());
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

  private static void read(String rows) {
    List<FactDefinition> group = List.of();
    for (int start = 0; start < rows.length(); ) {
      int end = rows.indexOf('\n', start);
      String row = rows.substring(start, end);
      start = end + 1;
      if (row.charAt(0) == '#') {
        group = new ArrayList<>();
        GROUPS.add(new Group(row.substring(2), group));
      } else {
        FactDefinition fact = definitionOf(row);
        group.add(fact);
        FACTS.put(fact.name(), fact);
      }
    }
  }

  private static FactDefinition definitionOf(String row) {
    String[] cells = new String[5];
    int start = 0;
    for (int i = 0; i < 4; i++) {
      int bar = row.indexOf(" | ", start);
      cells[i] = row.substring(start, bar);
      start = bar + 3;
    }
    cells[4] = row.substring(start);
    int space = cells[1].indexOf(' ');
    String kind = space < 0 ? cells[1] : cells[1].substring(0, space);
    FactType type = type(kind);
    String unit = space < 0 ? "" : cells[1].substring(space + 1);
    return new FactDefinition(
        cells[0], type, type == FactType.SIZE ? "bytes" : unit, cells[2], cells[3], cells[4]);
  }

  /** {@link Enum#valueOf} goes through reflection, which Java 25 builds of method handles. */
  private static FactType type(String kind) {
    for (FactType type : TYPES) {
      if (type.name().equalsIgnoreCase(kind)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type of facts: " + kind);
  }
}
