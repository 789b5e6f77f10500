package dev.faultline.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what each line of a window is: frame, echoed source, exception. Lines of several processes
 * may be interleaved; each {@link Line#origin()} is followed by itself.
 */
public final class Structure {
  /** A listing's lines before its arrow that are looked back at; pytest prints whole functions. */
  private static final int LOOK_BACK = 60;

  /** Lines that a failing statement may go on for before pytest prints its error. */
  private static final int ARROW_TO_ERROR = 6;

  private Structure() {}

  /** Replaces each line of the window by the same line with its kind; the list must be writable. */
  public static void mark(List<Line> lines) {
    Map<String, Trace> traces = new HashMap<>();
    String lastOrigin = null;
    Trace trace = null;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (isQuoted(lines, at)) {
        line = line.as(LineKind.PLAIN);
      }
      if (!line.origin().equals(lastOrigin)) {
        lastOrigin = line.origin();
        trace = traces.get(lastOrigin);
        if (trace == null) {
          trace = new Trace();
          traces.put(lastOrigin, trace);
        }
      }
      LineKind kind = trace.next(line.text(), line.kind());
      lines.set(at, line.as(kind));
      if (kind == LineKind.FRAME && Looks.isLastFrame(line.text())) {
        lookBackAtLocals(lines, at);
      }
      if (kind == LineKind.SOURCE) {
        lookBack(lines, at, line.kind() == LineKind.SOURCE);
      }
    }
  }

  /**
   * A Markdown quote of text that is indented by six looks like pytest's failing line, behind which
   * the error or the place of the call follows.
   */
  private static boolean isQuoted(List<Line> lines, int at) {
    Line arrow = lines.get(at);
    if (arrow.kind() != LineKind.SOURCE || Looks.indent(arrow.text()) < Trace.PYTEST_INDENT) {
      return false;
    }
    for (int next = at + 1; next < lines.size() && next <= at + ARROW_TO_ERROR; next++) {
      String text = lines.get(next).text();
      if (lines.get(next).kind() == LineKind.EXCEPTION
          || Looks.isListingFrame(text, Looks.indent(text))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A window may begin inside a listing: its arrow says what the lines above it were.
   *
   * @param given whether the prefix table knew the line as source: pytest's arrow, which leaves its
   *     line indented
   */
  private static void lookBack(List<Line> lines, int arrow, boolean given) {
    Line marked = lines.get(arrow);
    int i = Looks.indent(marked.text());
    boolean numbered = Listing.isArrow(marked.text(), i);
    if (!numbered && !(given && i >= Trace.PYTEST_INDENT)) {
      return;
    }
    for (int at = arrow - 1; at >= 0 && arrow - at <= LOOK_BACK; at--) {
      Line line = lines.get(at);
      String text = line.text();
      int indent = Looks.indent(text);
      if (!line.origin().equals(marked.origin()) || indent == text.length()) {
        continue;
      }
      boolean listed = numbered ? Listing.isNumbered(text, indent) : indent >= 4;
      boolean argument = !numbered && Listing.isAssignment(text);
      if (line.kind() != LineKind.PLAIN || !listed && !argument) {
        return;
      }
      lines.set(at, line.as(listed ? LineKind.SOURCE : LineKind.LOCALS));
    }
  }

  /** pytest --showlocals prints the variables between the exception and its last frame. */
  private static void lookBackAtLocals(List<Line> lines, int frame) {
    String origin = lines.get(frame).origin();
    for (int at = frame - 1; at >= 0 && frame - at <= LOOK_BACK; at--) {
      Line line = lines.get(at);
      if (!line.origin().equals(origin) || line.text().isBlank()) {
        continue;
      }
      if (line.kind() != LineKind.PLAIN || !Listing.isAssignment(line.text())) {
        return;
      }
      lines.set(at, line.as(LineKind.LOCALS));
    }
  }
}
