package dev.faultline.match;

import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import dev.faultline.text.Normalizer;
import dev.faultline.text.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text that may look like an error, found by four bytes that each of them must have:
 * to strip and compare ten thousand ordinary lines takes a cold JVM a tenth of a second.
 */
final class ErrorRegions {
  /** Lines around one that tell its kind where no traceback is: an echo, a cut statement. */
  private static final int AROUND = 6;

  /**
   * Four bytes each: of the words and levels that {@link ErrorLines} looks for, of the names of
   * exceptions, and of what a traceback or a listing begins or goes on with.
   */
  private static final String[] GRAMS =
      ("rror RROR xcep XCEP atal ATAL anic ANIC sser SSER riti RITI EVER vere Segm dump bort Kill"
              + " aile AILE Fail nnot foun such nied nexp ttri No~m f~me DEAD rtha imed Inva kOff"
              + " t~su xite rrup meou mExi pIte ncIt OfRe NotF te~c hat( goro File Cell ut~I <ipy"
              + " .py~ .py: .go: ~~at \tat \nat~ -->~ ld~n cpp: .cu: cuh: E~~~ >~~~")
          .split(" ");

  /** What stands before a level that is no longer than this. */
  private static final String BEFORE_LEVEL = " [\"=:|(<\n'\t\\";

  private static final String[] SHORT_LEVELS = {"ERR", "err", "Err"};

  /** {@code x.c:88: text}, what assertions of C print. */
  private static final String[] SOURCES = {".c:", ".h:", ".m:"};

  /** {@code -> 1340 raise}: IPython's arrow at a number that leaves it one stroke. */
  private static final String ARROW = "-> ";

  /** {@code .py:}, which frames have and loggers print. */
  private static final int PLACE = '.' << 24 | 'p' << 16 | 'y' << 8 | ':';

  private static final int SPREAD = 0x9E3779B9;
  private static final int BITS = 12;

  /** The grams at the places that their spread numbers choose or behind them, and zeros. */
  private static final int[] TABLE = new int[1 << BITS];

  static {
    for (String gram : GRAMS) {
      add(gram.replace('~', ' '));
    }
    for (String level : SHORT_LEVELS) {
      for (int i = 0; i < BEFORE_LEVEL.length(); i++) {
        add(BEFORE_LEVEL.charAt(i) + level);
      }
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      add(ARROW + digit);
      for (String source : SOURCES) {
        add(source + digit);
      }
    }
  }

  private ErrorRegions() {}

  private static void add(String gram) {
    byte[] bytes = gram.getBytes(StandardCharsets.ISO_8859_1);
    int key = 0;
    for (byte b : bytes) {
      key = key << Byte.SIZE | b & 0xff;
    }
    TABLE[place(key)] = key;
  }

  /** Where the gram stands or would stand. */
  private static int place(int gram) {
    int slot = gram * SPREAD >>> Integer.SIZE - BITS;
    while (TABLE[slot] != 0 && TABLE[slot] != gram) {
      slot = slot + 1 & TABLE.length - 1;
    }
    return slot;
  }

  /**
   * The logical lines of a chunk that may be errors and some around them, with their kinds; all
   * lines where one of these belongs to a traceback.
   *
   * @param number number of the chunk's first physical line
   */
  static List<Line> of(Chunk chunk, long number) {
    LineWindow window = new LineWindow(chunk);
    List<Line> lines = new ArrayList<>();
    List<Line> region = new ArrayList<>();
    int[] before = new int[AROUND];
    int kept = 0;
    int after = 0;
    long n = number;
    for (int at = chunk.from(); at < chunk.to(); ) {
      int next = chunk.next(at);
      boolean suspicious = isSuspicious(chunk.buf(), at, next);
      if (suspicious) {
        for (int i = Math.max(0, kept - AROUND); i < kept; i++) {
          int start = before[i % AROUND];
          region.addAll(window.line(start, n - linesBetween(chunk, start, at)));
        }
        kept = 0;
        after = AROUND + 1;
      }
      if (after > 0) {
        region.addAll(window.line(at, n));
        after--;
        if (after == 0 && !close(region, lines)) {
          return all(window, number);
        }
      } else {
        before[kept % AROUND] = at;
        kept++;
      }
      n += next < chunk.to() && chunk.isLineStart(next) ? 1 : 0;
      at = next;
    }
    return close(region, lines) ? lines : all(window, number);
  }

  private static long linesBetween(Chunk chunk, int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      count += chunk.buf()[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Adds a region to the lines; false when what it is depends on lines further away. */
  private static boolean close(List<Line> region, List<Line> lines) {
    Structure.mark(region);
    for (Line line : region) {
      LineKind kind = line.kind();
      if (kind != LineKind.PLAIN && kind != LineKind.WARNING && kind != LineKind.EXCEPTION) {
        return false;
      }
    }
    lines.addAll(region);
    region.clear();
    return true;
  }

  private static List<Line> all(LineWindow window, long number) {
    List<Line> all = window.all(number);
    Structure.mark(all);
    return all;
  }

  private static boolean isSuspicious(byte[] buf, int from, int to) {
    return holdsGram(buf, from, to) || !Normalizer.isPlain(buf, from, to);
  }

  /** Whether a gram ends in the range, or a logger's letter for an error stands there. */
  private static boolean holdsGram(byte[] buf, int from, int to) {
    int[] table = TABLE;
    // A line feed stands before the text.
    int gram = '\n';
    for (int i = from; i < to; i++) {
      int last = gram & 0xff;
      gram = gram << Byte.SIZE | buf[i] & 0xff;
      if (table[gram * SPREAD >>> Integer.SIZE - BITS] != 0
          && table[place(gram)] == gram
          && !(gram == PLACE && isLoggers(buf, i + 1, to))) {
        return true;
      }
      if ((last == '\n' || last == '[') && (buf[i] == 'E' || buf[i] == 'F')) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line number in front of a bracket is a logger's, as in {@code [core.py:387]}. */
  private static boolean isLoggers(byte[] buf, int from, int to) {
    int i = from;
    while (i < to && buf[i] >= '0' && buf[i] <= '9') {
      i++;
    }
    return i > from && i < to && (buf[i] == ']' || buf[i] == ')');
  }
}
