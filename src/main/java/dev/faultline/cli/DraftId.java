package dev.faultline.cli;

import dev.faultline.advise.Fingerprint;
import dev.faultline.kb.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The id of a drafted entry. */
final class DraftId {
  private static final int WORDS = 6;
  private static final int LONGEST = 60;

  private DraftId() {}

  /**
   * @param told what the user wants, or null
   * @throws UserError when it is no id, or an entry's
   */
  static String of(String told, String message, KnowledgeBase kb) {
    String id = told == null ? "drafts/" + slug(message) : told;
    int slash = id.indexOf('/');
    if (slash < 1 || !isSlug(id.substring(0, slash)) || !isSlug(id.substring(slash + 1))) {
      throw new UserError(
          "--id " + id + ": must be category/slug, in lower case letters, digits and -");
    }
    if (kb.find(id) != null) {
      throw new UserError("--id " + id + ": there is such an entry already; ids are never reused");
    }
    return id;
  }

  /** The message's own words, without its values. */
  private static String slug(String message) {
    List<String> words = new ArrayList<>();
    String masked = Fingerprint.of(message).masked().replaceAll("<[a-z]+>", " ");
    for (String word : masked.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (word.length() > 2 && words.size() < WORDS) {
        words.add(word);
      }
    }
    String slug = String.join("-", words);
    slug = slug.length() > LONGEST ? slug.substring(0, slug.lastIndexOf('-', LONGEST)) : slug;
    return slug.isEmpty() ? "unnamed" : slug;
  }

  private static boolean isSlug(String text) {
    boolean plain = !text.isEmpty() && text.charAt(0) != '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
    return plain;
  }
}
