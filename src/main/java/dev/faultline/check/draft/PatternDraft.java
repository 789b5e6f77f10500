package dev.faultline.check.draft;

import dev.faultline.kb.CaptureType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A pattern in the making: literal text and typed captures, one behind the other. */
final class PatternDraft {
  private static final int MOST_CAPTURES = 9;
  private static final int LONGEST_NAME = 24;

  /** Words that name nothing that stands behind them. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "the", "of", "to", "is", "at", "in", "for", "with", "be", "than", "and", "or",
          "got", "was", "are", "by", "on", "from", "not", "no", "but", "only", "error", "has",
          "as");

  private final StringBuilder pattern = new StringBuilder();
  private final Set<String> names = new HashSet<>();
  private String word = "";
  private int longest;
  private int run;

  /** Adds text that every such error has. */
  void literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (".+*?()|[]{}^$\\".indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
      boolean scannable = c >= ' ' && c < 0x7f && "\"'<>&\\=`".indexOf(c) < 0;
      run = scannable ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (Character.isLetter(c) || c == '_') {
        boolean begins =
            i == 0 || !(Character.isLetter(text.charAt(i - 1)) || text.charAt(i - 1) == '_');
        word = begins ? "" + c : word + c;
      }
    }
  }

  /** Adds syntax as it is. */
  void syntax(String text) {
    pattern.append(text);
    run = 0;
  }

  /** Adds a capture, named after the word before it, or after its type. */
  void capture(CaptureType type) {
    run = 0;
    if (names.size() >= MOST_CAPTURES) {
      pattern.append("%{").append(type).append('}');
      return;
    }
    String base = name(type);
    String name = base;
    for (int n = 2; !names.add(name); n++) {
      name = base + n;
    }
    pattern.append("%{").append(type).append(':').append(name).append('}');
    word = "";
  }

  private String name(CaptureType type) {
    String name = word.toLowerCase(Locale.ROOT);
    boolean plain = name.length() > 1 && name.length() <= LONGEST_NAME;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      plain &= c >= 'a' && c <= 'z' || c == '_' && i > 0;
    }
    boolean named = type != CaptureType.PATH && type != CaptureType.URL;
    if (plain && named && !name.endsWith("error") && !EMPTY_WORDS.contains(name)) {
      return name;
    }
    return switch (type) {
      case SIZE -> "size";
      case INT -> "number";
      case NUM -> "value";
      case HEX -> "address";
      case GFX, SM -> "arch";
      case MODULE -> "name";
      case WORD -> "word";
      case REST -> "text";
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  /** What the next capture is called. */
  void announce(String name) {
    word = name;
  }

  /** Length of the longest text in it that a log must contain. */
  int strength() {
    return longest;
  }

  /** Forgets how strong it is: what came so far stands in every other message too. */
  void discount() {
    longest = 0;
    run = 0;
  }

  @Override
  public String toString() {
    return pattern.toString().stripTrailing();
  }
}
