package dev.faultline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.kb.CaptureType;
import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.Signature;
import dev.faultline.kb.SignaturePattern;
import dev.faultline.kb.Step;
import dev.faultline.kb.expr.Expression;
import dev.faultline.kb.expr.Scope;
import dev.faultline.kb.expr.Value;
import dev.faultline.kb.expr.ValueReader;
import dev.faultline.kb.expr.ValueType;
import dev.faultline.platform.FactCatalogue;
import dev.faultline.platform.FactDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every step's condition can hold, can fail, and stays open while nothing is known: machines and
 * messages are made up around the figures of the condition until both answers were seen.
 */
class ConditionReachTest {
  private static final Path KB = Path.of("kb");
  private static final int TRIES = 100_000;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([A-Za-z_][\\w-]*)");

  @TestFactory
  Stream<DynamicTest> conditions_hold_fail_and_stay_open() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : IndexCompiler.entryFiles(KB)) {
      Entry entry =
          EntryReader.read(IndexCompiler.idOf(KB, file), Files.readAllBytes(file), file.toString());
      boolean conditional = false;
      for (Step step : entry.steps()) {
        conditional |= step.when() != null;
      }
      if (conditional) {
        tests.add(DynamicTest.dynamicTest(entry.id(), () -> check(entry)));
      }
    }
    return tests.stream();
  }

  private static void check(Entry entry) throws Exception {
    World world = new World(entry);
    for (Step step : entry.steps()) {
      if (step.when() == null || step.when().equals(Step.ALWAYS)) {
        continue;
      }
      Expression condition = Expression.parse(step.when());
      boolean holds = false;
      boolean fails = false;
      Random random = new Random(step.when().hashCode());
      for (int i = 0; i < TRIES && !(holds && fails); i++) {
        Value value = condition.evaluate(world.make(random, step.when()));
        holds |= value.equals(new Value.Flag(true));
        fails |= value.equals(new Value.Flag(false));
      }
      assertThat(holds).as("can hold: " + step.when()).isTrue();
      assertThat(fails).as("can fail: " + step.when()).isTrue();
      Value open = condition.evaluate(world.nothingKnown());
      if (!step.when().contains("known(")) {
        assertThat(open).as("nothing known: " + step.when()).isEqualTo(Value.UNKNOWN);
      }
    }
  }

  /** Names and types of one entry's conditions, and machines made up for them. */
  private static final class World {
    private final Map<String, ValueType> captures = new HashMap<>();
    private final Map<String, Expression> derived = new HashMap<>();
    private final String figures;

    /** What the entry's examples say, in whole and in words. */
    private final List<String> said = new ArrayList<>();

    World(Entry entry) throws Exception {
      StringBuilder text = new StringBuilder();
      for (Signature signature : entry.signatures()) {
        for (Map.Entry<String, CaptureType> c :
            SignaturePattern.expand(signature.pattern()).captureTypes().entrySet()) {
          captures.putIfAbsent(c.getKey(), ValueType.of(c.getValue()));
        }
        text.append(signature.pattern()).append(' ');
      }
      for (Map.Entry<String, String> d : entry.derive().entrySet()) {
        derived.put(d.getKey(), Expression.parse(d.getValue()));
        text.append(d.getValue()).append(' ');
      }
      figures = text.toString();
      for (Entry.Example example : entry.examples()) {
        said.addAll(example.captures().values());
        for (String line : example.log()) {
          said.addAll(List.of(line.split("[\\s\"'`,;()<>]+")));
        }
      }
    }

    Scope nothingKnown() {
      return scope(Map.of(), null, "");
    }

    Scope make(Random random, String condition) {
      return scope(new HashMap<>(), random, condition);
    }

    private Scope scope(Map<String, Value> chosen, Random random, String condition) {
      // A message of many forms has few of their values.
      boolean sparse = random != null && random.nextInt(4) == 0;
      return new Scope() {
        @Override
        public Value get(String name) {
          Expression expression = derived.get(name);
          if (expression != null) {
            return expression.evaluate(this);
          }
          if (random == null) {
            return Value.UNKNOWN;
          }
          return chosen.computeIfAbsent(
              name, n -> invent(typeOf(n), random, condition, sparse ? 2 : 12));
        }

        @Override
        public boolean knows(String name) {
          return derived.containsKey(name) || typeOf(name) != null;
        }
      };
    }

    private ValueType typeOf(String name) {
      ValueType own = captures.get(name);
      if (own != null) {
        return own;
      }
      FactDefinition fact = FactCatalogue.definition(name);
      return fact == null ? null : ValueType.valueOf(fact.type().name());
    }

    private Value invent(ValueType type, Random random, String condition, int unknown) {
      if (type == null || random.nextInt(unknown) == 0) {
        return Value.UNKNOWN;
      }
      return switch (type) {
        case FLAG -> new Value.Flag(random.nextBoolean());
        case SIZE -> new Value.Size((long) Math.pow(2, 10 + random.nextDouble() * 50));
        case NUMBER -> new Value.Num(number(random, condition));
        case VERSION -> ValueReader.read(ValueType.VERSION, version(random, condition));
        case TEXT -> new Value.Text(text(random, condition));
      };
    }

    private double number(Random random, String condition) {
      List<String> seen = all(NUMBER, condition + " " + figures);
      if (seen.isEmpty() || random.nextInt(4) == 0) {
        double large = Math.floor(Math.pow(10, random.nextDouble() * 14));
        return random.nextInt(8) == 0 ? -large : large;
      }
      String figure = seen.get(random.nextInt(seen.size()));
      double near = Double.parseDouble(figure.replaceAll("(\\d+\\.\\d+)\\..*", "$1"));
      return switch (random.nextInt(6)) {
        case 0 -> near - 1;
        case 4 -> -near;
        case 1 -> near + 1;
        case 2 -> near * 2;
        case 3 -> near / 2;
        default -> near;
      };
    }

    private String version(Random random, String condition) {
      List<String> seen = all(NUMBER, condition + " " + figures);
      if (seen.isEmpty() || random.nextInt(3) == 0) {
        return random.nextInt(random.nextBoolean() ? 3 : 1000)
            + "."
            + random.nextInt(30)
            + suffix(random);
      }
      return seen.get(random.nextInt(seen.size())) + suffix(random);
    }

    private static String suffix(Random random) {
      return random.nextInt(4) == 0
          ? new String[] {"+cpu", "+cu128", "+rocm6.3", ".1"}[random.nextInt(4)]
          : "";
    }

    private String text(Random random, String condition) {
      if (!said.isEmpty() && random.nextInt(4) == 0) {
        return said.get(random.nextInt(said.size()));
      }
      List<String> seen = all(WORD, random.nextBoolean() ? condition : condition + " " + figures);
      seen.addAll(
          List.of(
              "zzz",
              "9",
              "sm_120",
              "sm_50",
              "8.9",
              "gfx1100",
              "gfx1031",
              "gfx1102",
              "/opt/conda/x",
              "C:\\x",
              "a.gguf",
              "\u00fc.wav"));
      String word = seen.get(random.nextInt(seen.size()));
      String plain =
          word.replaceAll("\\[(.)\\]", "$1")
              .replaceAll("\\(\\?i?[:)]|[\\\\^$]", "")
              .replaceAll("\\|.*|\\(|\\)", "");
      if (random.nextInt(8) == 0) {
        return plain + "_" + seen.get(random.nextInt(seen.size()));
      }
      return random.nextInt(3) == 0 ? "a " + plain + " b" : random.nextBoolean() ? plain : word;
    }

    private static List<String> all(Pattern pattern, String text) {
      List<String> all = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String word = matcher.group();
        all.add(
            word.startsWith("\"") || word.startsWith("'")
                ? word.substring(1, word.length() - 1)
                : word);
      }
      return all;
    }
  }
}
