package dev.faultline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines that a terminal, a chat or a logger has wrapped. It may join what does not belong
 * together, so it is for a second pass over small inputs, after the lines as they stand said
 * nothing.
 */
public final class Rejoiner {
  /** A message over more lines than this was not wrapped but written so. */
  public static final int MAX_PIECES = 12;

  /** Nobody wraps at less; a line is shorter by the word that did not fit. */
  private static final int MIN_WIDTH = 36;

  private static final int MIN_LENGTH = 22;

  /** Lines on each side whose longest is taken for the width of the terminal. */
  private static final int NEIGHBOURS = 8;

  /** A longer word would not be carried over whole. */
  private static final int MAX_WORD = 40;

  private static final int[] COMMON_WIDTHS = {72, 76, 78, 80, 100, 120, 132, 160};

  private final List<Line> lines;
  private final int[] lengths;

  private Rejoiner(List<Line> lines) {
    this.lines = lines;
    lengths = new int[lines.size()];
    for (int i = 0; i < lengths.length; i++) {
      Line line = lines.get(i);
      lengths[i] = line.text().isEmpty() ? 0 : line.column(line.text().length() - 1);
    }
  }

  /**
   * The messages that may have been wrapped.
   *
   * @param lines consecutive lines, marked by {@link Structure}
   * @return one for each run of lines, in the order of the text; longer runs in overlapping parts
   */
  public static List<JoinedLine> rejoin(List<Line> lines) {
    return new Rejoiner(lines).joined();
  }

  private List<JoinedLine> joined() {
    List<JoinedLine> joined = new ArrayList<>();
    int[] next = new int[lines.size()];
    boolean[] continues = new boolean[lines.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = continuation(i);
      if (next[i] > 0) {
        continues[next[i]] = true;
      }
    }
    for (int i = 0; i < next.length; i++) {
      if (next[i] > 0 && !continues[i]) {
        addRun(i, next, joined);
      }
    }
    return joined;
  }

  private void addRun(int first, int[] next, List<JoinedLine> joined) {
    List<Line> run = new ArrayList<>();
    run.add(lines.get(first));
    for (int at = next[first]; at > 0; at = next[at]) {
      run.add(lines.get(at));
    }
    int step = MAX_PIECES / 2;
    for (int start = 0; start == 0 || start + step < run.size(); start += step) {
      joined.add(join(run.subList(start, Math.min(start + MAX_PIECES, run.size()))));
    }
  }

  private static JoinedLine join(List<Line> pieces) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[pieces.size()];
    for (int i = 0; i < starts.length; i++) {
      String piece = pieces.get(i).text();
      starts[i] = text.length();
      text.append(piece, i == 0 ? 0 : Looks.indent(piece), piece.length());
    }
    return new JoinedLine(text.toString(), List.copyOf(pieces), starts);
  }

  /** Index of the line that may go on with the message of line {@code at}; 0 when there is none. */
  private int continuation(int at) {
    Line line = lines.get(at);
    if (lengths[at] < MIN_LENGTH || !mayBegin(line.kind())) {
      return 0;
    }
    int next = follower(at);
    if (next == 0 || startsAnew(line, lines.get(next))) {
      return 0;
    }
    int word = firstWord(lines.get(next));
    int longest = longestAround(at);
    if (longest >= MIN_WIDTH && isFull(lengths[at], longest, word)) {
      return next;
    }
    for (int width : COMMON_WIDTHS) {
      if (isFull(lengths[at], width, word)) {
        return next;
      }
    }
    return 0;
  }

  private static boolean mayBegin(LineKind kind) {
    return switch (kind) {
      case PLAIN, EXCEPTION, WARNING -> true;
      case TRACEBACK, FRAME, SOURCE, LOCALS, CHAIN -> false;
    };
  }

  /**
   * The next line of a terminal has no prefix; that of a logger has the same one and may stand
   * further down.
   */
  private int follower(int at) {
    Line line = lines.get(at);
    for (int next = at + 1; next < lines.size() && next <= at + NEIGHBOURS; next++) {
      Line other = lines.get(next);
      if (other.number() == line.number()) {
        return 0;
      }
      if (prefix(other) == 0 && other.origin().isEmpty()) {
        return next == at + 1 ? next : 0;
      }
      boolean same = other.origin().equals(line.origin());
      if (same) {
        // The same logger's prefix is about as long, milliseconds and line numbers vary; what it
        // wraps may have begun with a prefix of its own.
        return prefix(line) > 0 && prefix(other) <= prefix(line) + 8 ? next : 0;
      }
    }
    return 0;
  }

  private static int prefix(Line line) {
    return line.column(0) - 1;
  }

  private static boolean startsAnew(Line line, Line next) {
    String text = next.text();
    int i = Looks.indent(text);
    if (i == text.length() || Levels.begins(text, i)) {
      return true;
    }
    return switch (next.kind()) {
      case PLAIN -> false;
      // Half of an exception's name may have been left on the line before.
      case EXCEPTION -> line.kind() == LineKind.EXCEPTION || prefix(next) > 0;
      case WARNING -> line.kind() != LineKind.WARNING || prefix(next) == 0;
      case TRACEBACK, FRAME, SOURCE, LOCALS, CHAIN -> true;
    };
  }

  private static int firstWord(Line line) {
    String text = line.text();
    int start = Looks.indent(text);
    int end = text.indexOf(' ', start);
    return (end < 0 ? text.length() : end) - start;
  }

  /** Cut at the width, or before a word that would not have fitted. */
  private static boolean isFull(int length, int width, int word) {
    return length == width
        || length == width - 1
        || length < width && word <= MAX_WORD && length + 1 + word > width;
  }

  private int longestAround(int at) {
    int longest = 0;
    int end = Math.min(lengths.length, at + NEIGHBOURS + 1);
    for (int i = Math.max(0, at - NEIGHBOURS); i < end; i++) {
      longest = Math.max(longest, lengths[i]);
    }
    return longest;
  }
}
