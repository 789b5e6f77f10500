package dev.faultline.check;

import dev.faultline.kb.Entry;
import dev.faultline.kb.EntryReader;
import dev.faultline.kb.Index;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.KbException;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks a knowledge-base directory. One instance per run. */
public final class Checker {
  private final Path directory;
  private final KnowledgeBase kb;
  private final Map<Path, Entry> entries = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Checker(Path directory, KnowledgeBase kb) {
    this.directory = directory;
    this.kb = kb;
  }

  /**
   * Checks a directory as it would be used: on its own, or on top of other indexes.
   *
   * @param directory holds {@code entries/}, perhaps {@code facts/} and {@code corpus/}
   * @param below indexes that the directory adds to; empty for the bundled knowledge base itself
   * @param wanted which entry files to check in full; all are read, since they are rivals
   * @throws IOException when the directory cannot be read
   */
  public static List<Problem> check(Path directory, List<Index> below, Predicate<Path> wanted)
      throws IOException {
    IndexCompiler.Compiled compiled = IndexCompiler.compile(directory);
    List<Index> layers = new ArrayList<>(below);
    layers.add(compiled.index());
    Checker checker = new Checker(directory, new KnowledgeBase(layers));
    for (KbException broken : compiled.problems()) {
      checker.problems.add(new Problem(broken.file(), broken.pointer(), withoutPlace(broken)));
    }
    checker.run(wanted);
    return checker.problems;
  }

  private static String withoutPlace(KbException e) {
    String place = e.file() + (e.pointer().isEmpty() ? "" : " at " + e.pointer()) + ": ";
    return e.getMessage().startsWith(place)
        ? e.getMessage().substring(place.length())
        : e.getMessage();
  }

  private void run(Predicate<Path> wanted) throws IOException {
    for (Path file : IndexCompiler.entryFiles(directory)) {
      String id = IndexCompiler.idOf(directory, file);
      try {
        entries.put(file, EntryReader.read(id, Files.readAllBytes(file), file.toString()));
      } catch (KbException e) {
        continue; // reported by the compilation
      }
    }
    checkAliases();
    Matcher matcher = new Matcher(kb);
    ExampleCheck examples = new ExampleCheck(matcher, kb);
    for (Map.Entry<Path, Entry> e : entries.entrySet()) {
      if (wanted.test(e.getKey())) {
        String file = e.getKey().toString();
        problems.addAll(PlaceholderCheck.check(e.getValue(), file));
        problems.addAll(FormCheck.check(e.getValue(), file));
        problems.addAll(LinkCheck.check(e.getValue(), file, kb));
        problems.addAll(ConditionCheck.check(e.getValue(), file));
        problems.addAll(examples.check(e.getValue(), file));
      }
    }
    problems.addAll(CorpusCheck.check(directory.resolve("corpus"), matcher));
  }

  private static boolean isId(String text) {
    int slash = text.indexOf('/');
    boolean plain = slash > 0 && slash == text.lastIndexOf('/') && slash + 1 < text.length();
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-./".indexOf(c) >= 0;
    }
    return plain;
  }

  /** An id or former id names one entry only. */
  private void checkAliases() {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      owners.put(entry.id(), entry.id());
    }
    for (Map.Entry<Path, Entry> e : entries.entrySet()) {
      List<String> aka = e.getValue().aka();
      for (int i = 0; i < aka.size(); i++) {
        if (!isId(aka.get(i))) {
          problems.add(
              new Problem(
                  e.getKey().toString(),
                  "/aka/" + i,
                  aka.get(i) + " is no former id; one has the form category/slug"));
          continue;
        }
        String other = owners.putIfAbsent(aka.get(i), e.getValue().id());
        if (other != null) {
          problems.add(
              new Problem(
                  e.getKey().toString(),
                  "/aka/" + i,
                  aka.get(i) + " is taken by " + other + "; ids are never reused"));
        }
      }
    }
  }
}
