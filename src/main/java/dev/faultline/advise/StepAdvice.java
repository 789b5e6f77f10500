package dev.faultline.advise;

import dev.faultline.advise.AdvisedStep.Applies;
import dev.faultline.kb.Step;
import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.ExpressionException;
import dev.faultline.kb.expr.Value;
import java.util.ArrayList;
import java.util.List;

/** One step of an entry with the values of this case. */
final class StepAdvice {
  private final Bindings bindings;
  private final ConditionWords words;

  StepAdvice(Bindings bindings) {
    this.bindings = bindings;
    this.words = new ConditionWords(bindings);
  }

  AdvisedStep advise(Step step) {
    Expression when = condition(step);
    Applies applies = applies(step, when);
    String condition = condition(step, when, applies);
    return new AdvisedStep(
        Template.prose(step.title(), bindings).text(),
        applies,
        condition,
        because(step, condition, applies),
        commands(step),
        code(step),
        variables(step),
        risk(step.risk()),
        verify(step));
  }

  private static Expression condition(Step step) {
    try {
      return step.when() == null ? null : Expression.parse(step.when());
    } catch (ExpressionException reportedByTheChecker) {
      return null;
    }
  }

  private Applies applies(Step step, Expression when) {
    if (step.when() == null) {
      return Applies.YES;
    }
    Value value = when == null ? Value.UNKNOWN : when.evaluate(bindings);
    if (!(value instanceof Value.Flag flag)) {
      return Applies.UNKNOWN;
    }
    return flag.value() ? Applies.YES : Applies.NO;
  }

  private String condition(Step step, Expression when, Applies applies) {
    if (step.when() == null || step.when().equals(Step.ALWAYS)) {
      return null;
    }
    // What does not parse is shown as it is: a hidden condition would look like none.
    return when == null ? step.when() : words.clause(when.root(), applies != Applies.NO);
  }

  private String because(Step step, String condition, Applies applies) {
    if (applies == Applies.NO) {
      return condition;
    }
    Template.Filled why = step.why() == null ? null : Template.prose(step.why(), bindings);
    if (why == null || !why.isComplete() || why.text().isEmpty()) {
      return applies == Applies.UNKNOWN || !isReason(step.when()) ? null : condition;
    }
    return why.text();
  }

  /** What is not known, a regex and "true" are for the author, not for the reader. */
  private static boolean isReason(String when) {
    return when != null
        && !when.equals(Step.ALWAYS)
        && !when.contains("matches(")
        && !when.contains("known(");
  }

  private List<AdvisedStep.Command> commands(Step step) {
    List<AdvisedStep.Command> commands = new ArrayList<>();
    for (Shell shell : Shell.values()) {
      for (String line : step.commands().getOrDefault(shell.word(), List.of())) {
        Template.Filled filled = Template.command(line, shell, bindings);
        commands.add(new AdvisedStep.Command(shell, filled.text(), List.copyOf(filled.missing())));
      }
    }
    return List.copyOf(commands);
  }

  private List<String> code(Step step) {
    List<String> lines = new ArrayList<>();
    for (String line : step.code()) {
      lines.add(Template.command(line, null, bindings).text());
    }
    return List.copyOf(lines);
  }

  private List<AdvisedStep.Variable> variables(Step step) {
    List<AdvisedStep.Variable> variables = new ArrayList<>();
    for (Step.EnvVar variable : step.env()) {
      Template.Filled value =
          variable.value() == null
              ? new Template.Filled(null, List.of())
              : Template.command(variable.value(), null, bindings);
      String effect =
          variable.effect() == null ? null : Template.prose(variable.effect(), bindings).text();
      variables.add(
          new AdvisedStep.Variable(
              variable.name(), value.text(), effect, List.copyOf(value.missing())));
    }
    return List.copyOf(variables);
  }

  private AdvisedStep.Verify verify(Step step) {
    if (step.verify() == null) {
      return null;
    }
    // One text for every shell: only what is safe in all of them is filled in.
    String command = Template.command(step.verify().command(), null, bindings).text();
    return new AdvisedStep.Verify(command, step.verify().expect());
  }

  private static String risk(Step.Risk risk) {
    return switch (risk) {
      case READ_ONLY -> "read-only";
      case REVERSIBLE -> "reversible";
      case DESTRUCTIVE -> "destructive";
    };
  }
}
