package dev.faultline.match;

import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import dev.faultline.text.Structure;
import java.util.List;

/** Picks the line that looks most like an error in text that no entry knows. */
final class ErrorLines {
  private static final String[] WORDS = {
    "Error:",
    "error:",
    "ERROR",
    "Exception:",
    "FATAL",
    "fatal",
    "Fatal",
    "panic:",
    "CRITICAL",
    "Segmentation fault",
    "core dumped",
    "Aborted",
    "Killed",
    "Failed to",
    "failed to",
    "FAILED",
    "cannot ",
    "Cannot ",
    "could not ",
    "Could not ",
    "not found",
    "No such file",
    "denied"
  };

  private ErrorLines() {}

  /**
   * @param chunk the last of the input
   * @param lines line feeds before the chunk
   * @return null when nothing looks like an error
   */
  static ErrorLine find(Chunk chunk, long lines) {
    return best(chunk, lines, Integer.MAX_VALUE - 1);
  }

  /** The last exception of the chunk; null when there is none. */
  static ErrorLine exception(Chunk chunk, long lines) {
    return best(chunk, lines, 0);
  }

  private static ErrorLine best(Chunk chunk, long lines, int worst) {
    List<Line> all = new LineWindow(chunk).all(lines + 1);
    Structure.mark(all);
    Line best = null;
    int bestRank = worst + 1;
    for (Line line : all) {
      int rank = rank(line);
      // The last exception ends the program; of other lines the first of a kind is nearest to the
      // cause.
      if (rank < bestRank || rank == bestRank && rank == 0) {
        bestRank = rank;
        best = line;
      }
    }
    return best == null ? null : new ErrorLine(best.number(), best.column(0), best.text().strip());
  }

  private static int rank(Line line) {
    if (line.kind() == LineKind.EXCEPTION) {
      return 0;
    }
    if (!line.kind().isEvidence() || line.kind() != LineKind.PLAIN) {
      return Integer.MAX_VALUE;
    }
    for (int i = 0; i < WORDS.length; i++) {
      if (line.text().contains(WORDS[i])) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }
}
