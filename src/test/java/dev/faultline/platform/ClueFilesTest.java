package dev.faultline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.faultline.kb.CaptureType;
import dev.faultline.kb.Clue;
import dev.faultline.kb.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The clue files of kb/facts against their own examples. Does not need the index: each pattern runs
 * alone.
 */
class ClueFilesTest {
  private static final Path FACTS = Path.of("kb/facts");
  private static final Pattern CAPTURE = Pattern.compile("%\\{([A-Z]+)(?::([a-z0-9_]+))?\\}");

  private record Loaded(
      Clue clue, Pattern pattern, List<String> names, List<Map<String, Object>> examples) {}

  private static List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(FACTS)) {
      return list.filter(p -> p.toString().endsWith(".json")).sorted().toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Loaded> load(Path file) throws IOException {
    List<Loaded> clues = new ArrayList<>();
    for (Object item : (List<Object>) JsonFiles.read(file).get("clues")) {
      Map<String, Object> clue = (Map<String, Object>) item;
      Map<String, String> facts = (Map<String, String>) (Map<?, ?>) (Map<?, ?>) clue.get("facts");
      String pattern = (String) clue.get("pattern");
      List<String> names = new ArrayList<>();
      StringBuilder regex = new StringBuilder();
      Matcher matcher = CAPTURE.matcher(pattern);
      int at = 0;
      while (matcher.find()) {
        regex.append(pattern, at, matcher.start());
        String type = CaptureType.valueOf(matcher.group(1)).regex();
        boolean named = matcher.group(2) != null;
        regex.append(named ? "(" : "(?:").append(type).append(")");
        if (named) {
          names.add(matcher.group(2));
        }
        at = matcher.end();
      }
      regex.append(pattern.substring(at));
      Signature signature =
          new Signature(pattern, false, 0, List.of(), List.of(), null, null, null, null);
      List<Map<String, Object>> examples =
          (List<Map<String, Object>>) (List<?>) clue.get("examples");
      clues.add(
          new Loaded(
              new Clue(signature, facts), Pattern.compile(regex.toString()), names, examples));
    }
    return clues;
  }

  private static List<Fact.Known> facts(Loaded loaded, List<String> log) {
    List<Fact.Known> facts = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      Matcher matcher = loaded.pattern().matcher(log.get(i));
      if (matcher.find()) {
        Map<String, String> captures = new LinkedHashMap<>();
        for (int g = 0; g < loaded.names().size(); g++) {
          if (matcher.group(g + 1) != null) {
            captures.put(loaded.names().get(g), matcher.group(g + 1));
          }
        }
        facts.addAll(Clues.toFacts(loaded.clue(), captures, i + 1));
      }
    }
    return facts;
  }

  @TestFactory
  Stream<DynamicTest> files_follow_the_schema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("kb/schema/clues.schema.json")), InputFormat.JSON);
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
                            .isEmpty()));
  }

  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> examples_give_exactly_their_facts() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      for (Loaded loaded : load(file)) {
        for (Map<String, Object> example : loaded.examples()) {
          List<String> log = (List<String>) (List<?>) example.get("log");
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + ": " + loaded.clue().signature().pattern(),
                  () -> {
                    Map<String, String> found = new TreeMap<>();
                    facts(loaded, log).forEach(fact -> found.put(fact.name(), fact.value()));
                    assertThat(found)
                        .isEqualTo(new TreeMap<>((Map<String, String>) example.get("facts")));
                  }));
        }
      }
    }
    return tests.stream();
  }

  /** What one clue reads no other may contradict, or the first in the file would decide. */
  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> clues_agree_on_every_example() throws IOException {
    List<Loaded> all = new ArrayList<>();
    for (Path file : files()) {
      all.addAll(load(file));
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Loaded loaded : all) {
      for (Map<String, Object> example : loaded.examples()) {
        List<String> log = (List<String>) (List<?>) example.get("log");
        tests.add(
            DynamicTest.dynamicTest(
                log.get(0),
                () -> {
                  List<Fact.Known> together = new ArrayList<>();
                  all.forEach(other -> together.addAll(facts(other, log)));
                  Platform platform = Platform.of("", Clues.platform(together).facts().values());
                  for (Fact.Known fact : together) {
                    assertThat(platform.value(fact.name()))
                        .as(fact.name())
                        .startsWith(fact.value());
                  }
                  ((Map<String, String>) example.get("facts"))
                      .forEach(
                          (name, value) ->
                              assertThat(platform.value(name)).as(name).startsWith(value));
                }));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> facts_are_in_the_catalogue() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      for (Loaded loaded : load(file)) {
        for (String name : loaded.clue().facts().keySet()) {
          String concrete = name.replace("${name}", "torch");
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + ": " + name,
                  () -> assertThat(FactCatalogue.definition(concrete)).isNotNull()));
        }
      }
    }
    return tests.stream();
  }
}
