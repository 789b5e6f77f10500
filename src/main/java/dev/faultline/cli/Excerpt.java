package dev.faultline.cli;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines around an error, bounded, as a person saw them: without colours and without what a
 * progress bar overwrote.
 *
 * @param first index of the first line in the text
 */
record Excerpt(int first, List<String> lines) {
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\x1b(?:\\[[0-9;:?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[()][A-Z0-9])");

  private static final int LONGEST_LINE = 600;

  /** An issue on GitHub holds 65536 characters, with the facts and our words in it. */
  private static final int MOST_CHARACTERS = 24_000;

  /**
   * Lines around one of them; the further off, the sooner left out.
   *
   * @param index 0-based, brought into the text
   */
  static Excerpt around(List<String> all, int index, int before, int after) {
    if (all.isEmpty()) {
      return new Excerpt(0, List.of());
    }
    int at = Math.max(0, Math.min(all.size() - 1, index));
    int from = at;
    int to = at;
    List<String> lines = new ArrayList<>();
    lines.add(clean(all.get(at)));
    int room = MOST_CHARACTERS - lines.get(0).length();
    boolean more = true;
    while (more && room > 0) {
      more = false;
      if (from > 0 && at - from < before) {
        lines.add(0, clean(all.get(--from)));
        room -= lines.get(0).length();
        more = true;
      }
      if (room > 0 && to + 1 < all.size() && to - at < after) {
        lines.add(clean(all.get(++to)));
        room -= lines.get(lines.size() - 1).length();
        more = true;
      }
    }
    return new Excerpt(from, List.copyOf(lines));
  }

  static String clean(String line) {
    String text = line.indexOf('\u001b') < 0 ? line : CONTROL.matcher(line).replaceAll("");
    text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    text = text.substring(text.lastIndexOf('\r') + 1);
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
  }
}
