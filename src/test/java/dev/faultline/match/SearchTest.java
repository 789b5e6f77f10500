package dev.faultline.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.Index;
import dev.faultline.kb.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiled programs find what RE2/J's own automaton finds, groups included. */
class SearchTest {
  private static final Path KB = Path.of("kb");

  @Test
  void every_signature_of_the_knowledge_base_on_its_own_examples() throws Exception {
    Index index = Index.bundled();
    Search search = new Search();
    int matched = 0;
    for (int s = 0; s < index.signatureCount(); s++) {
      if (index.signature(s).clue()) {
        continue;
      }
      Program program = index.signature(s).program();
      for (String text : examples(index.id(index.signature(s).owner()))) {
        matched += same(search, program, text) ? 1 : 0;
      }
    }
    assertThat(matched).isGreaterThan(index.entryCount());
  }

  @Test
  void every_clue_on_a_sample_of_lines() throws Exception {
    Index index = Index.bundled();
    Search search = new Search();
    List<String> texts = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      texts.addAll(examples(index.id(random.nextInt(index.entryCount()))));
    }
    for (int s = 0; s < index.signatureCount(); s++) {
      if (index.signature(s).clue()) {
        for (String text : texts) {
          same(search, index.signature(s).program(), text);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(?i)straße|KELVIN ~ the Kelvin STRASSE kelvin",
        "\\bfoo\\b|^bar$ ~ foobar foo",
        "(a*)*b|(a|aa)+c ~ aaaaaaaaaaaaac",
        "(?P<g0>a+?)(?P<g1>b*)(?:c|$) ~ xxaabb",
        "[^a-z]{2,4}x ~ \uD83D\uDE00\uD83D\uDE00x",
        "(?s)begin.*?end(?P<g0>.*) ~ a begin b end c end",
        "\\PN+\\d ~ abc١2",
        "x*$ ~ yyxx",
        "(|a)+b ~ aab"
      })
  void corners_of_the_syntax(String regex, String text) {
    same(new Search(), Program.compile(regex), text);
    same(new Search(), Program.compile(regex), text + "\n" + text);
  }

  @Test
  void a_text_too_large_for_marks_runs_on_the_automaton() {
    Program program = Program.compile("(?P<g0>[a-z]+)(?:x|y){20}z{40}!");
    String text = "a".repeat(1_500_000) + "x".repeat(20) + "z".repeat(40) + "!";
    assertThat(same(new Search(), program, text)).isTrue();
  }

  private static boolean same(Search search, Program program, String text) {
    Matcher matcher = Pattern.compile(program.regex()).matcher(text);
    int[] expected = null;
    if (matcher.find()) {
      expected = new int[2 + 2 * matcher.groupCount()];
      for (int i = 0; i <= matcher.groupCount(); i++) {
        expected[2 * i] = matcher.start(i);
        expected[2 * i + 1] = matcher.end(i);
      }
    }
    assertThat(search.find(program, text, 0))
        .as(program.regex() + " on " + text)
        .isEqualTo(expected);
    return expected != null;
  }

  private static List<String> examples(String id) throws Exception {
    Path file = KB.resolve("entries").resolve(id + ".json");
    Entry entry = EntryReader.read(id, Files.readAllBytes(file), id);
    List<String> texts = new ArrayList<>();
    for (Entry.Example example : entry.examples()) {
      texts.add(String.join("\n", example.log()));
      texts.addAll(example.log());
    }
    for (Entry.CounterExample example : entry.counterExamples()) {
      texts.addAll(example.log());
    }
    return texts;
  }
}
