package dev.faultline.text;

import java.util.List;

/**
 * Lines that are perhaps one message which was wrapped. They are joined without anything in
 * between, because nobody can know whether a space was lost at the seam: look for patterns whose
 * spaces are optional.
 *
 * @param text the texts of the pieces, one behind the other, without the spaces that begin a
 *     further piece
 * @param pieces two or more lines in their order
 * @param starts index in {@code text} at which each piece begins
 */
public record JoinedLine(String text, List<Line> pieces, int[] starts) {

  /** What the first piece is: the line that the message begins on. */
  public LineKind kind() {
    return pieces.get(0).kind();
  }

  /** Tag of the process that printed the first piece, empty when there is none. */
  public String origin() {
    return pieces.get(0).origin();
  }

  /** Where the character at {@code index} of {@link #text} stands in the input. */
  public Place place(int index) {
    int piece = pieces.size() - 1;
    while (piece > 0 && starts[piece] > index) {
      piece--;
    }
    Line line = pieces.get(piece);
    int skipped = piece == 0 ? 0 : Looks.indent(line.text());
    return new Place(line.number(), line.column(index - starts[piece] + skipped));
  }
}
