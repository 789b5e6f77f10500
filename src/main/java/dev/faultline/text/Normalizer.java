package dev.faultline.text;

import java.util.List;

/**
 * One physical line to logical lines: decodes, cleans, strips prefixes, opens JSON, logfmt and
 * escaped tracebacks. Work is linear in the line, memory does not grow with it. Not for use by
 * several threads at once.
 */
public final class Normalizer {
  /** A longer line is cut into pieces of this many bytes; each is a logical line of its own. */
  public static final int PIECE_BYTES = 64 << 10;

  /** Bytes that two neighbouring pieces have in common, so that no message is lost at a cut. */
  public static final int OVERLAP_BYTES = 4 << 10;

  /** JSON in JSON in JSON: container logs of a proxy's logs. Deeper text stays as it is. */
  private static final int MAX_DEPTH = 3;

  private final Cleaner cleaner = new Cleaner();
  private final Stripper stripper = new Stripper();
  private final JsonLine json = new JsonLine();
  private final Logfmt logfmt = new Logfmt();
  private final Glyphs[] unpacked = new Glyphs[MAX_DEPTH + 1];
  private final Glyphs[] cleaned = new Glyphs[MAX_DEPTH + 1];

  private long number;
  private long offset;
  private List<Line> out;

  /**
   * Whether no literal can be in the stripped text of the line that is not in its bytes; see {@link
   * PlainScan}.
   */
  public static boolean isPlain(byte[] buf, int from, int to) {
    return PlainScan.firstUnplain(buf, from, to) < 0;
  }

  /**
   * Appends the logical lines of one physical line to {@code out}; at least one.
   *
   * @param from first byte
   * @param to behind the last byte; the line's LF is not in the range, its CR may be
   * @param number 1-based physical line
   * @param offset byte offset of the physical line in the input
   * @param firstColumn 0-based column of the first byte: of an endless line only a part is given
   */
  public void normalize(
      byte[] buf, int from, int to, long number, long offset, int firstColumn, List<Line> out) {
    this.number = number;
    this.offset = offset;
    this.out = out;
    int end = to;
    while (end > from && buf[end - 1] == '\r') {
      end--;
    }
    String origin = "";
    LineKind kind = LineKind.PLAIN;
    int start = from;
    int column = firstColumn;
    while (true) {
      Glyphs piece = buffer(unpacked, 0);
      piece.resetShifted(column);
      int stop = end - start > PIECE_BYTES ? boundary(buf, start + PIECE_BYTES) : end;
      int next = stop < end ? boundary(buf, stop - OVERLAP_BYTES) : stop;
      Utf8.decode(buf, start, next, piece);
      column += piece.length;
      Utf8.decode(buf, next, stop, piece);
      int before = out.size();
      lines(cleaner.clean(piece, buffer(cleaned, 0), true), origin, kind, 0);
      if (stop == end) {
        break;
      }
      Line first = out.get(before);
      origin = first.origin();
      kind = first.kind() == LineKind.WARNING ? first.kind() : LineKind.PLAIN;
      start = next;
    }
  }

  private static Glyphs buffer(Glyphs[] buffers, int depth) {
    if (buffers[depth] == null) {
      buffers[depth] = new Glyphs();
    }
    return buffers[depth];
  }

  /** The last place at or before {@code i} where no UTF-8 sequence is cut. */
  private static int boundary(byte[] buf, int i) {
    int at = i;
    while (i - at < 3 && (buf[at] & 0xC0) == 0x80) {
      at--;
    }
    return (buf[at] & 0xC0) == 0x80 ? i : at;
  }

  /**
   * Splits at breaks and at carriage returns; a state of a progress bar that was overwritten is
   * dropped.
   */
  private void lines(Glyphs text, String origin, LineKind kind, int depth) {
    int before = out.size();
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      char c = i < text.length ? text.chars[i] : '\n';
      if (c != '\n' && c != '\r') {
        continue;
      }
      boolean overwritten = c == '\r' && i + 1 < text.length && text.chars[i + 1] != '\n';
      if (i > start && !(overwritten && isProgress(text.chars, start, i))) {
        line(text, start, i, origin, kind, depth);
      }
      start = i + 1;
    }
    if (out.size() == before && depth == 0) {
      line(text, text.length, text.length, origin, kind, depth);
    }
  }

  /** A count and no error: what a bar shows, unless a message was printed behind it. */
  private static boolean isProgress(char[] text, int from, int to) {
    boolean counted = false;
    for (int i = from + 1; i < to; i++) {
      boolean digit = text[i - 1] >= '0' && text[i - 1] <= '9';
      counted |= digit && (text[i] == '%' || text[i] == '/' || text[i] == 'i');
      if (Glyphs.startsWith(text, i, to, "rror") || Glyphs.startsWith(text, i, to, "xception")) {
        return false;
      }
    }
    return counted;
  }

  private void line(Glyphs text, int from, int to, String origin, LineKind kind, int depth) {
    stripper.strip(text.chars, from, to, origin, kind);
    int start = stripper.start;
    int end = stripper.end;
    String tag = stripper.origin;
    LineKind seen = stripper.kind;
    boolean open = depth < MAX_DEPTH && start < end && seen != LineKind.SOURCE;
    if (open && unpack(text, start, end, depth + 1)) {
      LineKind inner = json.warning && seen == LineKind.PLAIN ? LineKind.WARNING : seen;
      Glyphs opened = buffer(unpacked, depth + 1);
      lines(cleaner.clean(opened, buffer(cleaned, depth + 1), false), tag, inner, depth + 1);
      return;
    }
    int[] columns = text.columns(start, end);
    int shift = start < text.length ? text.column(start) : endColumn(text);
    String stripped = new String(text.chars, start, end - start);
    out.add(new Line(number, offset, stripped, tag, seen, columns, shift));
  }

  private static int endColumn(Glyphs text) {
    return text.length == 0 ? 0 : text.column(text.length - 1) + 1;
  }

  /**
   * Opens what the range packs into the buffer of the depth; false when it is a line like any
   * other.
   */
  private boolean unpack(Glyphs text, int from, int to, int depth) {
    Glyphs target = buffer(unpacked, depth);
    target.resetMapped();
    json.warning = false;
    char first = text.chars[from];
    if ((first == '{' || first == '"' || first == ' ') && json.extract(text, from, to, target)) {
      return true;
    }
    target.resetMapped();
    if (first >= 'c' && first <= 't' && logfmt.find(text.chars, from, to)) {
      json.warning = logfmt.warning;
      logfmt.append(text, target);
      return true;
    }
    if (first != ' ' && Unescape.isRepr(text.chars, from, to)) {
      Unescape.append(text, from, to, target);
      return true;
    }
    return Unescape.appendQuotes(text, from, to, target);
  }
}
