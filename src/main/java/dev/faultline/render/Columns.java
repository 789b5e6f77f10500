package dev.faultline.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Widths on a terminal. */
final class Columns {
  /** Below stand letters and signs of one cell each; combining marks begin here. */
  private static final int NARROW = 0x300;

  private Columns() {}

  /**
   * Cells that a text without control characters takes; wide characters take two, combining ones
   * none.
   */
  static int width(String text) {
    char[] chars = text.toCharArray();
    int i = 0;
    while (i < chars.length && chars[i] < NARROW) {
      i++;
    }
    int width = i;
    while (i < chars.length) {
      int c = Character.codePointAt(chars, i);
      i += Character.charCount(c);
      width += cells(c);
    }
    return width;
  }

  private static int cells(int c) {
    // JLine's table is only loaded for a text that needs it: dashes, ellipses and bullets do not.
    boolean narrow = c < NARROW || (c >= 0x2010 && c <= 0x2027) || c == 0x25cf || c == 0x25cb;
    return narrow ? 1 : Math.max(0, WCWidth.wcwidth(c));
  }

  /** The text, cut to a width with an ellipsis. */
  static String cut(String text, int width, String ellipsis) {
    if (text.length() <= width / 2 || width(text) <= width) {
      return text;
    }
    int room = width - ellipsis.length();
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (used + cells(c) > room) {
        break;
      }
      used += cells(c);
      i += Character.charCount(c);
    }
    return text.substring(0, i).stripTrailing() + ellipsis;
  }

  /** Prose in lines of at most a width; a longer word has a line of its own. Never empty. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words(text)) {
      int cells = width(word);
      if (used > 0 && used + 1 + cells > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += cells;
    }
    lines.add(line.toString());
    return lines;
  }

  /** What may not be parted: a word, and a number with its unit. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      if (end > at) {
        String word = text.substring(at, end);
        int last = words.size() - 1;
        if (last >= 0 && isUnit(word) && endsInDigit(words.get(last))) {
          words.set(last, words.get(last) + " " + word);
        } else {
          words.add(word);
        }
      }
      at = end + 1;
    }
    return words;
  }

  private static boolean endsInDigit(String word) {
    char last = word.charAt(word.length() - 1);
    return last >= '0' && last <= '9';
  }

  private static boolean isUnit(String word) {
    int end = word.length();
    while (end > 0 && ".,;:)".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return switch (word.substring(0, end)) {
      case "KiB", "MiB", "GiB", "TiB", "KB", "MB", "GB", "TB", "bytes", "byte", "%" -> true;
      default -> false;
    };
  }
}
