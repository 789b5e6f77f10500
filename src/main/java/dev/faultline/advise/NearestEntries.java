package dev.faultline.advise;

import dev.faultline.advise.UnknownError.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.CosineSimilarity;

/** Entries that resemble a line that none of them matches. */
public final class NearestEntries {
  /** Below this the resemblance is one of common words. */
  private static final double LEAST = 0.35;

  private static final int MOST = 3;
  private static final int MOST_WORDS = 5;

  /** {@link CosineSimilarity} counts in whole numbers: this many steps for the rarity of a word. */
  private static final double SCALE = 10;

  private final List<Text> texts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  /** A class of its own: chained comparators of lambdas take milliseconds to link at start-up. */
  private static final class NearestFirst implements Comparator<Nearest> {
    @Override
    public int compare(Nearest a, Nearest b) {
      int order = Double.compare(b.similarity(), a.similarity());
      return order == 0 ? a.id().compareTo(b.id()) : order;
    }
  }

  private record Text(Candidate entry, Set<String> words) {}

  /**
   * What an entry looks like.
   *
   * @param texts its signature patterns, as written in the entry
   */
  public record Candidate(String id, String title, List<String> texts) {}

  /** Reads the words of all candidates once. */
  public NearestEntries(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      add(candidate, candidate.title());
      for (String text : candidate.texts()) {
        add(candidate, text);
      }
    }
  }

  private void add(Candidate candidate, String text) {
    Set<String> words = PatternWords.of(text);
    texts.add(new Text(candidate, words));
    for (String word : words) {
      Integer seen = frequency.get(word);
      frequency.put(word, seen == null ? 1 : seen + 1);
    }
  }

  /** Up to three entries, the nearest first; empty when nothing resembles the line. */
  public List<Nearest> to(String line) {
    Set<String> words = PatternWords.of(Fingerprint.of(line).masked());
    Map<CharSequence, Integer> vector = vector(words);
    Map<String, Nearest> best = new HashMap<>();
    CosineSimilarity cosine = new CosineSimilarity();
    for (Text text : texts) {
      if (!sharesWord(words, text.words())) {
        continue;
      }
      double similarity = cosine.cosineSimilarity(vector, vector(text.words()));
      Nearest known = best.get(text.entry().id());
      if (similarity >= LEAST && (known == null || known.similarity() < similarity)) {
        best.put(text.entry().id(), nearest(text, similarity, words));
      }
    }
    List<Nearest> found = new ArrayList<>(best.values());
    found.sort(new NearestFirst());
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private static Nearest nearest(Text text, double similarity, Set<String> words) {
    double rounded = Math.round(similarity * 100) / 100.0;
    return new Nearest(
        text.entry().id(), text.entry().title(), rounded, difference(text.words(), words));
  }

  private static String difference(Set<String> entry, Set<String> line) {
    String absent = except(entry, line);
    String extra = except(line, entry);
    if (absent.isEmpty() && extra.isEmpty()) {
      return "the same words in another order";
    }
    if (absent.isEmpty()) {
      return "only this line has: " + extra;
    }
    return "not in this line: " + absent + (extra.isEmpty() ? "" : "; only in it: " + extra);
  }

  private static String except(Set<String> words, Set<String> others) {
    List<String> rest = new ArrayList<>();
    for (String word : words) {
      if (!others.contains(word)) {
        rest.add(word);
      }
    }
    boolean more = rest.size() > MOST_WORDS;
    return String.join(" ", more ? rest.subList(0, MOST_WORDS) : rest) + (more ? " …" : "");
  }

  private static boolean sharesWord(Set<String> a, Set<String> b) {
    for (String word : b) {
      if (a.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Rare words weigh more: "memory" is in a hundred entries. */
  private Map<CharSequence, Integer> vector(Set<String> words) {
    Map<CharSequence, Integer> vector = new HashMap<>();
    for (String word : new LinkedHashSet<>(words)) {
      int in = frequency.getOrDefault(word, 1);
      vector.put(word, (int) Math.ceil(SCALE * Math.log(1 + (double) texts.size() / in)));
    }
    return vector;
  }
}
