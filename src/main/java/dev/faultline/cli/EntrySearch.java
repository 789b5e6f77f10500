package dev.faultline.cli;

import dev.faultline.kb.EntryHead;
import dev.faultline.kb.KnowledgeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Ranks entries by the words of a question: each word scores by the best place it fits, an entry by
 * their sum.
 */
final class EntrySearch {
  /** Below this similarity two words are different words. */
  private static final double SIMILAR = 0.92;

  private final List<Document> documents = new ArrayList<>();
  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

  private record Document(EntryHead head, List<String> id, List<String> title, List<String> text) {}

  private record Scored(EntryHead head, double score) {}

  EntrySearch(KnowledgeBase kb) {
    for (KnowledgeBase.Place place : kb.entries()) {
      EntryHead head = place.head();
      StringBuilder text = new StringBuilder(head.summary());
      for (String aka : head.aka()) {
        text.append(' ').append(aka);
      }
      documents.add(
          new Document(head, words(head.id()), words(head.title()), words(text.toString())));
    }
  }

  /** The best entries first; those that fit no word are left out. */
  List<EntryHead> find(List<String> question, int top) {
    List<String> words = words(String.join(" ", question));
    List<Scored> scored = new ArrayList<>();
    for (Document document : documents) {
      double score = 0;
      int fitting = 0;
      for (String word : words) {
        double best =
            Math.max(
                fit(word, document.id) * 3,
                Math.max(fit(word, document.title) * 2, fit(word, document.text)));
        score += best;
        fitting += best > 0 ? 1 : 0;
      }
      if (fitting * 2 > words.size() || fitting > 0 && words.size() == 1) {
        scored.add(new Scored(document.head, score * fitting));
      }
    }
    scored.sort(Comparator.comparingDouble((Scored s) -> -s.score).thenComparing(s -> s.head.id()));
    return scored.stream().limit(top).map(Scored::head).toList();
  }

  private double fit(String word, List<String> places) {
    double best = 0;
    for (String place : places) {
      if (place.equals(word)) {
        return 1;
      }
      if (word.length() > 2 && place.startsWith(word)) {
        best = Math.max(best, 0.9);
      } else if (word.length() > 3) {
        double alike = similarity.apply(word, place);
        best = Math.max(best, alike >= SIMILAR ? alike * 0.8 : 0);
      }
    }
    return best;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT) + ' ';
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '_' || c == '.') {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
