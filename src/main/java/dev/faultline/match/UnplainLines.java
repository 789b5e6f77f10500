package dev.faultline.match;

import dev.faultline.text.Line;
import dev.faultline.text.LineCensus;
import dev.faultline.text.PlainScan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Scans the lines whose text could hold a literal that their bytes do not. Most of them are only
 * coloured: without the colour codes, copied one behind the other, they are scanned like any other
 * text. The rest is stripped as it will be for the regex.
 */
final class UnplainLines {
  private static final byte ESC = 0x1b;

  private final LiteralScanner scanner;
  private final Chunk chunk;
  private final LineCensus census;
  private final LineWindow window;
  private final Hits hits;
  private final Hits inner = new Hits();
  private byte[] text = new byte[0];
  private int length;
  private int[] starts = new int[16];
  private int lines;

  UnplainLines(
      LiteralScanner scanner, Chunk chunk, LineCensus census, LineWindow window, Hits hits) {
    this.scanner = scanner;
    this.chunk = chunk;
    this.census = census;
    this.window = window;
    this.hits = hits;
  }

  /** Adds the hits, each at the byte that makes its line unplain. */
  void scan() {
    byte[] buf = chunk.buf();
    for (int i = 0; i < census.unplainLines(); i++) {
      int at = census.unplain(i);
      int start = chunk.lineStart(at);
      if (buf[at] != ESC || !addWithoutColours(at, start, chunk.lineEnd(start))) {
        strip(at, start);
      }
    }
    scanCopies();
  }

  private void strip(int at, int start) {
    for (Line line : window.line(start, 0)) {
      byte[] stripped = line.text().getBytes(StandardCharsets.UTF_8);
      inner.clear();
      scanner.scan(stripped, 0, stripped.length, stripped.length, inner);
      for (int i = 0; i < inner.size(); i++) {
        hits.add(at, inner.literal(i));
      }
    }
  }

  /** Copies the line; false, and nothing is copied, when there is more in it than colours. */
  private boolean addWithoutColours(int at, int start, int end) {
    byte[] buf = chunk.buf();
    if (text.length < length + end - start + 1) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + end - start + 1));
    }
    int to = length;
    for (int i = start; i < end; ) {
      if (buf[i] == ESC) {
        int behind = colourEnd(i, end);
        if (behind < 0) {
          return false;
        }
        i = behind;
      } else {
        text[to++] = buf[i++];
      }
    }
    if (PlainScan.firstUnplain(text, length, to) >= 0) {
      return false;
    }
    text[to++] = '\n';
    if (lines + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[lines] = length;
    starts[lines + 1] = at;
    lines += 2;
    length = to;
    return true;
  }

  /** Behind {@code ESC [ digits m}, or -1 when another sequence stands there. */
  private int colourEnd(int escape, int end) {
    byte[] buf = chunk.buf();
    if (escape + 1 >= end || buf[escape + 1] != '[') {
      return -1;
    }
    int i = escape + 2;
    while (i < end && (buf[i] >= '0' && buf[i] <= '9' || buf[i] == ';')) {
      i++;
    }
    return i < end && buf[i] == 'm' ? i + 1 : -1;
  }

  private void scanCopies() {
    inner.clear();
    scanner.scan(text, 0, length, length, inner);
    inner.sort();
    int line = 0;
    for (int i = 0; i < inner.size(); i++) {
      while (line + 2 < lines && starts[line + 2] <= inner.position(i)) {
        line += 2;
      }
      hits.add(starts[line + 1], inner.literal(i));
    }
  }
}
