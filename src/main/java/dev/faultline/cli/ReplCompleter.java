package dev.faultline.cli;

import dev.faultline.kb.KnowledgeBase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, ids and categories; an id goes by way of its category. */
final class ReplCompleter implements Completer {
  private final List<String> commands;
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> categories = new TreeSet<>();

  ReplCompleter(KnowledgeBase kb, List<String> commands) {
    this.commands = commands;
    for (KnowledgeBase.Place place : kb.entries()) {
      String id = place.index().id(place.ordinal());
      ids.add(id);
      categories.add(id.substring(0, id.indexOf('/')));
    }
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String first = line.words().isEmpty() ? "" : line.words().get(0);
    if (line.wordIndex() == 0 && line.word().startsWith(":")) {
      commands.forEach(command -> candidates.add(whole(command)));
    } else if (line.wordIndex() == 1 && first.equals(":list")) {
      categories.forEach(category -> candidates.add(whole(category)));
    } else if (line.wordIndex() == 0 || first.equals(":explain") || first.equals(":why-not")) {
      ids(line.word(), candidates);
    } else if (first.equals(":platform")) {
      candidates.add(whole("none"));
      candidates.add(whole("live"));
    }
  }

  private void ids(String word, List<Candidate> candidates) {
    if (word.indexOf('/') < 0) {
      for (String category : categories) {
        // No blank behind it: the rest of the id follows.
        candidates.add(
            new Candidate(category + "/", category + "/", null, null, null, null, false));
      }
      return;
    }
    for (String id : ids) {
      candidates.add(whole(id));
    }
  }

  private static Candidate whole(String value) {
    return new Candidate(value);
  }
}
