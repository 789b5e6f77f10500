package dev.faultline.kb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one entry file into an {@link Entry}; refuses unknown fields and wrong types with file and
 * JSON pointer.
 */
public final class EntryReader {
  private static final Set<String> FIELDS =
      orderedSet(
          "$schema title summary role severity aka signatures requires unless yieldsTo symptomOf derive cause"
              + " steps deadEnds related confusedWith applies references verified examples counterExamples");
  private static final Set<String> SIGNATURE =
      orderedSet("pattern scope within requires unless where since until source");
  private static final Set<String> STEP =
      orderedSet("title when why commands code env risk source verify");
  private static final Set<String> SHELLS = orderedSet("posix powershell cmd");
  private static final Set<String> EXAMPLE =
      orderedSet("name log line captures platform expectSteps");

  private static final Set<String> SOURCE = orderedSet("repo path");
  private static final Set<String> VARIABLE = orderedSet("name value effect source");
  private static final Set<String> VERIFY = orderedSet("command expect");
  private static final Set<String> DEAD_END = orderedSet("advice why source");
  private static final Set<String> CONFUSION = orderedSet("id difference");
  private static final Set<String> APPLIES = orderedSet("package introduced fixed");
  private static final Set<String> REFERENCE = orderedSet("type url");
  private static final Set<String> VERIFIED = orderedSet("on against how");
  private static final Set<String> COUNTER_EXAMPLE = orderedSet("name log instead");

  private EntryReader() {}

  private static Set<String> orderedSet(String words) {
    return new java.util.LinkedHashSet<>(List.of(words.split(" ")));
  }

  /**
   * @param id category/slug
   * @param json the file's bytes, UTF-8
   * @param file the file's name for error messages
   * @throws KbException when the file is not a well-formed entry
   */
  public static Entry read(String id, byte[] json, String file) throws KbException {
    return read(id, JsonText.parse(json, 0, json.length, file));
  }

  static Entry read(String id, JsonTree root) throws KbException {
    root.only(FIELDS);
    return new Entry(
        id,
        root.text("title"),
        root.text("summary"),
        root.choice("role", Entry.Role.values(), null),
        root.choice("severity", Entry.Severity.values(), Entry.Severity.ERROR),
        root.texts("aka"),
        signatures(root),
        root.texts("requires"),
        root.texts("unless"),
        root.texts("yieldsTo"),
        root.texts("symptomOf"),
        root.textMap("derive"),
        root.text("cause"),
        steps(root),
        deadEnds(root),
        root.texts("related"),
        confusedWith(root),
        applies(root),
        references(root),
        verified(root),
        examples(root),
        counterExamples(root));
  }

  private static List<Signature> signatures(JsonTree root) throws KbException {
    List<Signature> signatures = new ArrayList<>();
    for (JsonTree item : root.items("signatures")) {
      item.only(SIGNATURE);
      String scope = item.text("scope", "line");
      boolean block = scope.equals("block");
      if (!block && !scope.equals("line")) {
        throw item.problem("scope", "must be line or block");
      }
      int within = item.number("within", block ? 4 : 0);
      if (within < 0 || within > 40) {
        throw item.problem("within", "must be between 0 and 40 lines");
      }
      signatures.add(
          new Signature(
              item.text("pattern"),
              block,
              within,
              item.texts("requires"),
              item.texts("unless"),
              item.text("where", null),
              item.text("since", null),
              item.text("until", null),
              source(item)));
    }
    if (signatures.isEmpty()) {
      throw root.problem("signatures", "is empty; an entry needs at least one signature");
    }
    return signatures;
  }

  private static Entry.Source source(JsonTree owner) throws KbException {
    JsonTree source = owner.get("source");
    if (source == null) {
      return null;
    }
    source.only(SOURCE);
    return new Entry.Source(source.text("repo"), source.text("path"));
  }

  private static List<Step> steps(JsonTree root) throws KbException {
    List<Step> steps = new ArrayList<>();
    for (JsonTree item : root.items("steps")) {
      item.only(STEP);
      steps.add(
          new Step(
              item.text("title"),
              item.text("when", null),
              item.text("why", null),
              commands(item),
              item.texts("code"),
              env(item),
              item.choice("risk", Step.Risk.values(), Step.Risk.REVERSIBLE),
              source(item),
              verify(item)));
    }
    return steps;
  }

  private static Map<String, List<String>> commands(JsonTree step) throws KbException {
    JsonTree commands = step.get("commands");
    if (commands == null) {
      return Map.of();
    }
    commands.only(SHELLS);
    Map<String, List<String>> byShell = new LinkedHashMap<>();
    for (String shell : SHELLS) {
      List<String> lines = commands.texts(shell);
      if (!lines.isEmpty()) {
        byShell.put(shell, lines);
      }
    }
    return byShell;
  }

  private static List<Step.EnvVar> env(JsonTree step) throws KbException {
    List<Step.EnvVar> variables = new ArrayList<>();
    for (JsonTree item : step.items("env")) {
      item.only(VARIABLE);
      if (!item.has("value")) {
        throw item.problem("value", "is missing; give the value, or null to unset the variable");
      }
      String name = item.text("name");
      if (!isVariableName(name)) {
        throw item.problem("name", "must be a variable name: letters, digits and _");
      }
      variables.add(
          new Step.EnvVar(name, item.text("value", null), item.text("effect"), source(item)));
    }
    return variables;
  }

  private static boolean isVariableName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  private static Step.Verify verify(JsonTree step) throws KbException {
    JsonTree verify = step.get("verify");
    if (verify == null) {
      return null;
    }
    verify.only(VERIFY);
    return new Step.Verify(verify.text("command"), verify.text("expect"));
  }

  private static List<Entry.DeadEnd> deadEnds(JsonTree root) throws KbException {
    List<Entry.DeadEnd> deadEnds = new ArrayList<>();
    for (JsonTree item : root.items("deadEnds")) {
      item.only(DEAD_END);
      deadEnds.add(new Entry.DeadEnd(item.text("advice"), item.text("why"), source(item)));
    }
    return deadEnds;
  }

  private static List<Entry.Confusion> confusedWith(JsonTree root) throws KbException {
    List<Entry.Confusion> confusions = new ArrayList<>();
    for (JsonTree item : root.items("confusedWith")) {
      item.only(CONFUSION);
      confusions.add(new Entry.Confusion(item.text("id"), item.text("difference")));
    }
    return confusions;
  }

  private static List<Entry.Applies> applies(JsonTree root) throws KbException {
    List<Entry.Applies> applies = new ArrayList<>();
    for (JsonTree item : root.items("applies")) {
      item.only(APPLIES);
      applies.add(
          new Entry.Applies(
              item.text("package"), item.text("introduced", null), item.text("fixed", null)));
    }
    return applies;
  }

  private static List<Entry.Reference> references(JsonTree root) throws KbException {
    List<Entry.Reference> references = new ArrayList<>();
    for (JsonTree item : root.items("references")) {
      item.only(REFERENCE);
      references.add(new Entry.Reference(item.text("type"), item.text("url")));
    }
    return references;
  }

  private static Entry.Verified verified(JsonTree root) throws KbException {
    JsonTree verified = root.get("verified");
    if (verified == null) {
      return null;
    }
    verified.only(VERIFIED);
    return new Entry.Verified(verified.text("on"), verified.text("against"), verified.text("how"));
  }

  private static List<Entry.Example> examples(JsonTree root) throws KbException {
    List<Entry.Example> examples = new ArrayList<>();
    for (JsonTree item : root.items("examples")) {
      item.only(EXAMPLE);
      examples.add(
          new Entry.Example(
              item.text("name"),
              item.texts("log"),
              line(item),
              item.textMap("captures"),
              item.textMap("platform"),
              item.texts("expectSteps")));
    }
    return examples;
  }

  private static int line(JsonTree example) throws KbException {
    int line = example.number("line", 0);
    if (line < 1) {
      throw example.problem("line", "the 1-based line of the evidence is missing");
    }
    return line;
  }

  private static List<Entry.CounterExample> counterExamples(JsonTree root) throws KbException {
    List<Entry.CounterExample> examples = new ArrayList<>();
    for (JsonTree item : root.items("counterExamples")) {
      item.only(COUNTER_EXAMPLE);
      examples.add(
          new Entry.CounterExample(
              item.text("name"), item.texts("log"), item.text("instead", null)));
    }
    return examples;
  }
}
