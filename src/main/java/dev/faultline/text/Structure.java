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

  private Structure() {}

  /** Replaces each line of the window by the same line with its kind; the list must be writable. */
  public static void mark(List<Line> lines) {
    Map<String, Trace> traces = new HashMap<>();
    String lastOrigin = null;
    Trace trace = null;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (!line.origin().equals(lastOrigin)) {
        lastOrigin = line.origin();
        trace = traces.computeIfAbsent(lastOrigin, tag -> new Trace());
      }
      LineKind kind = trace.next(line.text(), line.kind());
      lines.set(at, line.as(kind));
      if (kind == LineKind.SOURCE) {
        lookBack(lines, at, line.kind() == LineKind.SOURCE);
      }
    }
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
    boolean numbered = Looks.isArrow(marked.text(), i);
    if (!numbered && !(given && i >= Trace.PYTEST_INDENT)) {
      return;
    }
    for (int at = arrow - 1; at >= 0 && arrow - at <= LOOK_BACK; at--) {
      Line line = lines.get(at);
      if (!line.origin().equals(marked.origin())) {
        continue;
      }
      String text = line.text();
      int indent = Looks.indent(text);
      boolean listed = numbered ? Looks.isNumbered(text, indent) : indent >= 4;
      if (indent < text.length() && (!listed || line.kind() != LineKind.PLAIN)) {
        return;
      }
      lines.set(at, indent < text.length() ? line.as(LineKind.SOURCE) : line);
    }
  }
}
