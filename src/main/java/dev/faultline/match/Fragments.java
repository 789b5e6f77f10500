package dev.faultline.match;

import dev.faultline.kb.LiteralTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines whose first letters or whose end were lost, and the literals that they may have had. */
final class Fragments {
  /** Letters that a careless selection with the mouse loses at the front. */
  private static final int LOST = 6;

  /** What must be left of a literal to recognise it. */
  private static final int LEFT = 12;

  /** A longer literal is known by its beginning and its end alike. */
  private static final int LONGEST = 160;

  /** A literal that may be meant, and the line with what it lost. */
  record Repair(int literal, String text) {}

  /** A literal of which the first letters may be lost. */
  private record Piece(int literal, int lost) {}

  private final List<String> literals = new ArrayList<>();
  private final Map<String, List<Piece>> pieces = new HashMap<>();

  Fragments(LiteralTable table) {
    for (int i = 0; i < table.size(); i++) {
      String literal = new String(table.literal(i), StandardCharsets.US_ASCII);
      literals.add(literal);
      for (int lost = 0; lost <= LOST && literal.length() - lost > LEFT; lost++) {
        String key = literal.substring(lost, lost + LEFT);
        List<Piece> same = pieces.get(key);
        if (same == null) {
          same = new ArrayList<>(1);
          pieces.put(key, same);
        }
        same.add(new Piece(i, lost));
      }
    }
  }

  /** What the line may have been; empty for most. */
  List<Repair> repairs(String text) {
    List<Repair> repairs = new ArrayList<>();
    if (text.length() >= LEFT) {
      heads(text, repairs);
      int first = Math.max(0, text.length() - LONGEST);
      for (int at = first; at + LEFT <= text.length(); at++) {
        ends(text, at, repairs);
      }
    }
    return repairs;
  }

  private void heads(String text, List<Repair> repairs) {
    for (Piece piece : at(text, 0)) {
      String literal = literals.get(piece.literal);
      int left = literal.length() - piece.lost;
      if (piece.lost > 0
          && isInsideWord(literal, piece.lost)
          && text.regionMatches(0, literal, piece.lost, left)) {
        repairs.add(new Repair(piece.literal, literal.substring(0, piece.lost) + text));
      }
    }
  }

  /** The line ends within the second half of a literal. */
  private void ends(String text, int at, List<Repair> repairs) {
    int kept = text.length() - at;
    for (Piece piece : at(text, at)) {
      String literal = literals.get(piece.literal);
      if (piece.lost == 0
          && kept < literal.length()
          && kept >= literal.length() / 2
          && isInsideWord(literal, kept)
          && text.regionMatches(at, literal, 0, kept)) {
        repairs.add(new Repair(piece.literal, text + literal.substring(kept)));
      }
    }
  }

  /**
   * A cut between words loses what tells one message from another ("command not found: ollama").
   */
  private static boolean isInsideWord(String literal, int cut) {
    return Character.isLetter(literal.charAt(cut - 1)) && Character.isLetter(literal.charAt(cut));
  }

  private List<Piece> at(String text, int at) {
    return pieces.getOrDefault(text.substring(at, at + LEFT), List.of());
  }
}
