package dev.faultline.match;

import dev.faultline.kb.FragmentTable;
import dev.faultline.kb.LiteralTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines whose first letters or whose end were lost, and the literals that they may have had. */
final class Fragments {
  /** A longer literal is known by its beginning and its end alike. */
  private static final int LONGEST = 160;

  /** Fewer letters at the end of a line begin too many other messages. */
  private static final int FEWEST = 20;

  /** A literal that may be meant, and the line with what it lost. */
  record Repair(int literal, String text) {}

  private final LiteralTable literals;
  private final FragmentTable table;

  Fragments(LiteralTable literals, FragmentTable table) {
    this.literals = literals;
    this.table = table;
  }

  /** What the line may have been; empty for most. */
  List<Repair> repairs(String text) {
    List<Repair> repairs = new ArrayList<>();
    int last = text.length() - FragmentTable.LEFT;
    if (last < 0) {
      return repairs;
    }
    heads(text, repairs);
    int at = Math.max(0, text.length() - LONGEST);
    int hash = FragmentTable.hash(text, at);
    ends(text, at, hash, repairs);
    for (; at < last; at++) {
      hash = FragmentTable.roll(hash, text.charAt(at), text.charAt(at + FragmentTable.LEFT));
      ends(text, at + 1, hash, repairs);
    }
    return repairs;
  }

  private void heads(String text, List<Repair> repairs) {
    for (int piece : table.pieces(FragmentTable.hash(text, 0))) {
      String literal = literal(piece);
      int lost = FragmentTable.lost(piece);
      if (lost > 0
          && isInsideWord(literal, lost)
          && text.regionMatches(0, literal, lost, literal.length() - lost)) {
        repairs.add(new Repair(FragmentTable.literal(piece), literal.substring(0, lost) + text));
      }
    }
  }

  /** The line ends within the last third of a literal. */
  private void ends(String text, int at, int hash, List<Repair> repairs) {
    int kept = text.length() - at;
    for (int piece : table.pieces(hash)) {
      String literal = literal(piece);
      if (FragmentTable.lost(piece) == 0
          && kept < literal.length()
          && isMost(kept, literal.length())
          && isInsideWord(literal, kept)
          && text.regionMatches(at, literal, 0, kept)) {
        repairs.add(new Repair(FragmentTable.literal(piece), text + literal.substring(kept)));
      }
    }
  }

  /** "invalid mode" is no half of "invalid model name". */
  private static boolean isMost(int kept, int length) {
    return kept >= FEWEST && 3 * kept >= 2 * length;
  }

  private String literal(int piece) {
    return new String(literals.literal(FragmentTable.literal(piece)), StandardCharsets.UTF_8);
  }

  /**
   * A cut between words loses what tells one message from another ("command not found: ollama"),
   * and so does one between the words of a name: a ConnectionError is no ProxyConnectionError.
   */
  private static boolean isInsideWord(String literal, int cut) {
    char before = literal.charAt(cut - 1);
    char behind = literal.charAt(cut);
    boolean nextWord = Character.isLowerCase(before) && Character.isUpperCase(behind);
    return Character.isLetter(before) && Character.isLetter(behind) && !nextWord;
  }
}
