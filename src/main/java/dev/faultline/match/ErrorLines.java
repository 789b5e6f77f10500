package dev.faultline.match;

import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import dev.faultline.text.LoggedLevel;
import dev.faultline.text.Newlines;
import java.util.ArrayList;
import java.util.List;

/** Picks the line that looks most like an error in text that no entry knows. */
final class ErrorLines {
  /** Each has one of the grams of {@link ErrorRegions}. */
  static final String[] WORDS = {
    "Error:",
    "error:",
    "ERROR",
    "Exception:",
    "FATAL",
    "fatal",
    "Fatal",
    "panic:",
    "CMake Error",
    "assertion failed",
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
    "denied",
    "Assertion",
    "Exception Message:",
    "Exception Type:",
    " got an unexpected keyword argument",
    "object has no attribute",
    "No module named",
    "out of memory",
    "Error(",
    "Error_",
    "error   :",
    "\"error\"",
    "DEADLINE_EXCEEDED",
    "_ASSERT",
    "Exception code",
    "Error code:",
    "unknown shorthand flag",
    "Timed out",
    "Invalid",
    "BackOff",
    "does not support",
    "Fail:",
    "exited with code",
    "Error response",
    "Failed with result",
    "error while ",
    "Error while ",
    "error loading ",
    "Error loading ",
    "Error in ",
    "rror occurred"
  };

  /** The rank of a frame: of a traceback whose last line is not in the paste. */
  private static final int FRAME = WORDS.length + 2;

  /** The rank of "ERROR" in a message. */
  private static final int LEVELED = 3;

  private ErrorLines() {}

  /** Of an input of several chunks, the bytes at its end that are looked at. */
  private static final int TAIL = 128 * 1024;

  /** The line, or null when nothing looks like an error. */
  static ErrorLine find(Totals totals) {
    return best(totals, Integer.MAX_VALUE - 1, List.of());
  }

  /** The last exception, or null when there is none. */
  static ErrorLine exception(Totals totals) {
    return best(totals, 0, List.of());
  }

  /**
   * The last exception with a message that none of these entries is about, or null when there is
   * none.
   */
  static ErrorLine unexplained(Totals totals, List<Found> found) {
    return best(totals, 0, found);
  }

  private static ErrorLine best(Totals totals, int worst, List<Found> found) {
    Chunk chunk = totals.last();
    long lines = totals.feedsBeforeLast();
    if (totals.bytes() > Chunk.SIZE) {
      int from = chunk.lineStart(Math.max(chunk.contextFrom(), chunk.to() - TAIL));
      lines +=
          from < chunk.from()
              ? -Newlines.count(chunk.buf(), from, chunk.from())
              : Newlines.count(chunk.buf(), chunk.from(), from);
      chunk =
          new Chunk(
              chunk.buf(),
              chunk.contextFrom(),
              from,
              chunk.to(),
              chunk.contextTo(),
              chunk.offset(),
              chunk.lineOffset());
    }
    List<Line> all = ErrorRegions.of(chunk, lines + 1);
    return best(chunk, found.isEmpty() ? all : unexplained(all, found), worst);
  }

  private static List<Line> unexplained(List<Line> lines, List<Found> found) {
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      boolean explained = !saysWhat(line.text().strip());
      for (Found f : found) {
        explained |= f.isAbout(line);
      }
      if (!explained) {
        rest.add(line);
      }
    }
    return rest;
  }

  /**
   * The line that looks most like an error, or null.
   *
   * @param worst the rank that it must have at least
   */
  static ErrorLine best(Chunk chunk, List<Line> lines, int worst) {
    Line best = null;
    int bestRank = worst + 1;
    LoggedLevel level = LoggedLevel.NONE;
    long number = 0;
    for (Line line : lines) {
      if (line.number() != number) {
        number = line.number();
        level = level(chunk, line);
      }
      int rank = rank(line, level);
      // The last exception ends the program, and the last frame is where it was; of other lines the
      // first of a kind is nearest to the cause.
      if (rank < bestRank || rank == bestRank && (rank == 0 || rank == FRAME)) {
        bestRank = rank;
        best = line;
      }
    }
    if (best == null) {
      return null;
    }
    return new ErrorLine(
        best.number(), best.column(0), best.text().strip(), best.kind() == LineKind.FRAME);
  }

  /**
   * {@code pkg.Type: message}: neither a bare type nor a line that only stands among exceptions.
   */
  private static boolean saysWhat(String text) {
    int end = text.indexOf(": ");
    int name = text.lastIndexOf('.', Math.max(end, 0)) + 1;
    return end > name && Character.isUpperCase(text.charAt(name)) && text.lastIndexOf(' ', end) < 0;
  }

  private static LoggedLevel level(Chunk chunk, Line line) {
    int start = (int) (line.offset() - chunk.offset());
    if (start > 0 && chunk.buf()[start - 1] != '\n') {
      // A piece of an endless line.
      return LoggedLevel.NONE;
    }
    return LoggedLevel.of(chunk.buf(), start, chunk.lineEnd(start), line.column(0) - 1);
  }

  /** What its logger calls an error is one whatever its words are, and information is none. */
  private static int rank(Line line, LoggedLevel level) {
    int rank = rank(line);
    if (line.kind() != LineKind.PLAIN || line.text().isBlank()) {
      return rank;
    }
    return switch (level) {
      case ERROR -> Math.min(rank, LEVELED);
      case QUIET -> Integer.MAX_VALUE;
      case NONE -> rank;
    };
  }

  /** Whether the line, taken alone, looks like an error. */
  static boolean isSuspicious(Line line) {
    return rank(line) < FRAME;
  }

  private static int rank(Line line) {
    if (line.kind() == LineKind.EXCEPTION) {
      return 0;
    }
    if (line.kind() == LineKind.FRAME) {
      return FRAME;
    }
    if (!line.kind().isEvidence() || line.kind() != LineKind.PLAIN) {
      return Integer.MAX_VALUE;
    }
    for (int i = 0; i < WORDS.length; i++) {
      if (line.text().contains(WORDS[i])) {
        return i + 1;
      }
    }
    return isAbort(line.text()) ? WORDS.length + 1 : Integer.MAX_VALUE;
  }

  /** {@code /src/ggml-cuda.cu:88: text}: what ggml and assertions of C print before they end. */
  private static boolean isAbort(String text) {
    int colon = text.indexOf(": ");
    int place = colon < 0 ? -1 : text.lastIndexOf(':', colon - 1);
    if (place < 3 || colon - place < 2 || text.startsWith("warning", colon + 2)) {
      return false;
    }
    for (int i = place + 1; i < colon; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    String file = text.substring(0, place);
    boolean source =
        file.endsWith(".c")
            || file.endsWith(".cpp")
            || file.endsWith(".cu")
            || file.endsWith(".cuh")
            || file.endsWith(".h")
            || file.endsWith(".m");
    return source && file.indexOf(' ') < 0;
  }
}
