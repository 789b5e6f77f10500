package dev.faultline.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.faultline.kb.CaptureType;
import dev.faultline.kb.Entry;
import dev.faultline.kb.PatternSyntaxProblem;
import dev.faultline.kb.SignaturePattern;
import dev.faultline.kb.Step;
import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.ExpressionException;
import dev.faultline.kb.expr.ValueType;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions, derived values and templates: they parse, fit their types and name what exists. */
final class ConditionCheck {
  private final Entry entry;
  private final String file;
  private final Map<String, ValueType> types = new HashMap<>();

  /**
   * In how many signatures a capture stands outside optional parts cannot be told here; this counts
   * signatures.
   */
  private final Map<String, Integer> carriers = new LinkedHashMap<>();

  private final List<Problem> problems = new ArrayList<>();

  private ConditionCheck(Entry entry, String file) {
    this.entry = entry;
    this.file = file;
  }

  static List<Problem> check(Entry entry, String file) {
    ConditionCheck check = new ConditionCheck(entry, file);
    check.readCaptures();
    check.conditions();
    check.templates();
    check.neighbours();
    return check.problems;
  }

  private void readCaptures() {
    for (int i = 0; i < entry.signatures().size(); i++) {
      try {
        Map<String, CaptureType> captures =
            SignaturePattern.expand(entry.signatures().get(i).pattern()).captureTypes();
        for (Map.Entry<String, CaptureType> capture : captures.entrySet()) {
          types.putIfAbsent(capture.getKey(), ValueType.of(capture.getValue()));
          carriers.merge(capture.getKey(), 1, Integer::sum);
        }
      } catch (PatternSyntaxProblem e) {
        continue; // reported by the compilation
      }
    }
  }

  private ValueType typeOf(String name) {
    ValueType own = types.get(name);
    if (own != null) {
      return own;
    }
    FactDefinition fact = FactCatalogue.definition(name);
    return fact == null ? null : ValueType.valueOf(fact.type().name());
  }

  private void conditions() {
    for (Map.Entry<String, String> derived : entry.derive().entrySet()) {
      Expression expression = parse(derived.getValue(), "/derive/" + derived.getKey());
      if (expression != null) {
        ValueType type = expression.type(this::typeOf);
        types.put(derived.getKey(), type == null ? ValueType.TEXT : type);
      }
    }
    for (int i = 0; i < entry.signatures().size(); i++) {
      parse(entry.signatures().get(i).where(), "/signatures/" + i + "/where");
    }
    for (int i = 0; i < entry.steps().size(); i++) {
      parse(entry.steps().get(i).when(), "/steps/" + i + "/when");
    }
  }

  private Expression parse(String source, String pointer) {
    if (source == null) {
      return null;
    }
    try {
      Expression expression = Expression.parse(source);
      for (dev.faultline.kb.expr.Problem problem : expression.check(this::typeOf)) {
        add(pointer, caret(problem.message(), source, problem.column()));
      }
      return expression;
    } catch (ExpressionException e) {
      add(pointer, caret(e.getMessage(), source, e.column()));
      return null;
    }
  }

  private static String caret(String message, String source, int column) {
    return message + "\n    " + source + "\n    " + " ".repeat(Math.max(0, column - 1)) + "^";
  }

  private void templates() {
    template(entry.cause(), "/cause", true);
    for (int i = 0; i < entry.steps().size(); i++) {
      Step step = entry.steps().get(i);
      String pointer = "/steps/" + i;
      template(step.title(), pointer + "/title", true);
      template(step.why(), pointer + "/why", step.when() == null);
      for (Map.Entry<String, List<String>> shell : step.commands().entrySet()) {
        for (int k = 0; k < shell.getValue().size(); k++) {
          template(
              shell.getValue().get(k), pointer + "/commands/" + shell.getKey() + "/" + k, false);
        }
      }
      for (int k = 0; k < step.code().size(); k++) {
        template(step.code().get(k), pointer + "/code/" + k, false);
      }
    }
  }

  /**
   * Names exist; and where the text must stand without a value ({@code strict}), a value that may
   * be missing is inside {@code [[ ]]}.
   */
  private void template(String text, String pointer, boolean strict) {
    if (text == null) {
      return;
    }
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        add(pointer, "${ without }");
        return;
      }
      String name = text.substring(at + 2, end);
      if (typeOf(name) == null) {
        if (!isShellVariable(name)) {
          add(pointer, "${" + name + "} is no capture, derived value or fact");
        }
      } else if (strict && mayBeMissing(name) && !isInSection(text, at)) {
        add(pointer, "${" + name + "} may be unknown here; put the words around it into [[ ]]");
      }
    }
  }

  /** {@code ${HOME}} in a command is the shell's. */
  private static boolean isShellVariable(String name) {
    return !name.isEmpty() && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  private boolean mayBeMissing(String name) {
    if (entry.derive().containsKey(name)) {
      return false;
    }
    Integer count = carriers.get(name);
    return count == null || count < entry.signatures().size();
  }

  private static boolean isInSection(String text, int at) {
    return text.lastIndexOf("[[", at) > text.lastIndexOf("]]", at);
  }

  private void neighbours() {
    patterns(entry.requires(), "/requires/", false);
    patterns(entry.unless(), "/unless/", false);
    for (int i = 0; i < entry.signatures().size(); i++) {
      patterns(entry.signatures().get(i).requires(), "/signatures/" + i + "/requires/", false);
      patterns(entry.signatures().get(i).unless(), "/signatures/" + i + "/unless/", false);
    }
    for (int i = 0; i < entry.steps().size(); i++) {
      if (entry.steps().get(i).verify() != null) {
        String expect = entry.steps().get(i).verify().expect();
        patterns(List.of(expect), "/steps/" + i + "/verify/expect/", true);
      }
    }
  }

  private void patterns(List<String> patterns, String pointer, boolean mayBeEmpty) {
    for (int i = 0; i < patterns.size(); i++) {
      try {
        if (Pattern.compile(patterns.get(i)).matcher("").find() && !mayBeEmpty) {
          add(pointer + i, "the pattern matches the empty text");
        }
      } catch (PatternSyntaxException e) {
        add(pointer + i, "not RE2 syntax: " + e.getMessage());
      }
    }
  }

  private void add(String pointer, String message) {
    problems.add(new Problem(file, pointer, message));
  }
}
