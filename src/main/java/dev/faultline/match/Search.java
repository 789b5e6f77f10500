package dev.faultline.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.faultline.kb.Program;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Runs compiled patterns by backtracking that never comes twice to the same instruction at the same
 * place: linear, and with the answers of RE2/J's automaton, but many times faster cold, where most
 * candidates fail after a few letters. As in Go's regexp, of which RE2/J is a translation. Keeps
 * its memory for the next search; not for several threads.
 */
final class Search {
  /** Words of marks, 8 MB. A search that gets beyond that starts anew on RE2/J's automaton. */
  private static final int MOST_MARKS = 1 << 20;

  private static final int WORDS = Program.WORDS;

  /** Copied over marks: an own loop is slow until it is compiled. */
  private static final long[] NOTHING = new long[256];

  /** What a program said of the last text: logs repeat themselves, endless ones for ever. */
  private record Answer(String text, int[] slots) {}

  private final IdentityHashMap<Program, Answer> answers = new IdentityHashMap<>();

  /** A bit for each place of the text and each instruction, those of a place together. */
  private long[] marks = new long[256];

  /** So many words of {@link #marks} are of this search; they are cleared as it gets on. */
  private int clean;

  private boolean tooLong;
  private int[] stack = new int[64];
  private int top;
  private Program program;
  private String text = "";

  /**
   * The text where it is all ASCII, else null and {@link #wide} has it: to ask a string for each
   * character costs four calls.
   */
  private byte[] ascii = {};

  private char[] wide;
  private int base;
  private int[] slots;

  /**
   * The leftmost match at or after {@code from}: begin and end, then those of each group, -1 where
   * it took no part. Null when there is none.
   */
  int[] find(Program program, String text, int from) {
    if (from > 0) {
      return run(program, text, from);
    }
    Answer last = answers.get(program);
    if (last == null || !last.text.equals(text)) {
      last = new Answer(text, run(program, text, 0));
      answers.put(program, last);
    }
    return last.slots;
  }

  private int[] run(Program program, String text, int from) {
    int first = text.indexOf(program.prefix(), from);
    if (first < 0 || !hasNeeded(program.needed(), text)) {
      return null;
    }
    this.clean = 0;
    this.tooLong = false;
    this.program = program;
    this.base = first;
    take(text);
    this.slots = new int[program.slots()];
    for (int at = next(first); at >= 0; at = next(at + 1)) {
      Arrays.fill(slots, -1);
      if (runs(at)) {
        slots[0] = at;
        return slots;
      }
      if (tooLong) {
        return automaton(program, text, from);
      }
    }
    return null;
  }

  private void take(String text) {
    if (text == this.text) {
      return;
    }
    this.text = text;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ascii = bytes.length == text.length() ? bytes : null;
    wide = ascii == null ? text.toCharArray() : null;
  }

  private char charAt(int at) {
    return ascii != null ? (char) ascii[at] : wide[at];
  }

  /** The first place from one on where a match can begin, or -1. */
  private int next(int from) {
    if (!program.prefix().isEmpty()) {
      return text.indexOf(program.prefix(), from);
    }
    int length = text.length();
    for (int at = from; at < length; at++) {
      if (program.canBeginWith(charAt(at)) && !isInside(at)) {
        return at;
      }
    }
    return from <= length ? length : -1;
  }

  /** Between the halves of a code point no match begins. */
  private boolean isInside(int at) {
    return wide != null
        && at > 0
        && Character.isLowSurrogate(wide[at])
        && Character.isHighSurrogate(wide[at - 1]);
  }

  /** Whether the text has one of each set. */
  static boolean hasNeeded(List<List<String>> needed, String text) {
    for (int i = 0; i < needed.size(); i++) {
      if (!hasOne(needed.get(i), text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(List<String> texts, String text) {
    for (int i = 0; i < texts.size(); i++) {
      if (text.contains(texts.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static int[] automaton(Program program, String text, int from) {
    Matcher matcher = Pattern.compile(program.regex()).matcher(text);
    if (!matcher.find(from)) {
      return null;
    }
    int[] slots = new int[program.slots()];
    for (int i = 0; i < slots.length; i += 2) {
      slots[i] = matcher.start(i / 2);
      slots[i + 1] = matcher.end(i / 2);
    }
    return slots;
  }

  /** Clears marks up to a word, and as many again; false when they would be too many. */
  private boolean reach(long word) {
    if (word >= MOST_MARKS) {
      tooLong = true;
      return false;
    }
    int end = Math.min(MOST_MARKS, Math.max(clean + 32, 2 * (int) word));
    if (marks.length < end) {
      marks = Arrays.copyOf(marks, end);
    }
    for (int i = clean; i < end; i += NOTHING.length) {
      System.arraycopy(NOTHING, 0, marks, i, Math.min(NOTHING.length, end - i));
    }
    clean = end;
    return true;
  }

  private void push(int instruction, int place) {
    if (top + 2 > stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = instruction;
    stack[top++] = place;
  }

  /** Whether a match begins at {@code begin}; then {@link #slots} are filled. */
  private boolean runs(int begin) {
    top = 0;
    push(program.start(), begin);
    while (top > 0 && !tooLong) {
      int place = stack[--top];
      int instruction = stack[--top];
      if (instruction < 0) {
        slots[~instruction] = place; // on the way back a group gets its former value
      } else if (follow(instruction, place)) {
        return true;
      }
    }
    return false;
  }

  /** Follows one path to its end; leaves the branches that it did not take on the stack. */
  private boolean follow(int instruction, int place) {
    char[] code = program.code();
    int size = program.size();
    int pc = instruction;
    int at = place;
    while (true) {
      long mark = (long) (at - base) * size + pc;
      if (mark >>> 6 >= clean && !reach(mark >>> 6)) {
        return false;
      }
      int marked = (int) (mark >>> 6);
      if ((marks[marked] & 1L << mark) != 0) {
        return false;
      }
      marks[marked] |= 1L << mark;
      int word = pc * WORDS;
      switch (code[word]) {
        case Program.SPLIT:
          push(code[word + 2], at);
          break;
        case Program.SAVE:
          push(~code[word + 2], slots[code[word + 2]]);
          slots[code[word + 2]] = at;
          break;
        case Program.ASSERT:
          if ((code[word + 2] & ~context(at)) != 0) {
            return false;
          }
          break;
        case Program.MATCH:
          slots[1] = at;
          return true;
        default:
          int length = step(code, word, at);
          if (length == 0) {
            return false;
          }
          at += length;
      }
      pc = code[word + 1];
    }
  }

  /** How many chars the instruction takes at a place; 0 when it does not match there. */
  private int step(char[] code, int word, int at) {
    int rune;
    int length = 1;
    if (ascii != null) {
      if (at >= ascii.length) {
        return 0;
      }
      rune = ascii[at];
    } else {
      if (at >= wide.length) {
        return 0;
      }
      rune = Character.codePointAt(wide, at);
      length = Character.charCount(rune);
    }
    boolean fits =
        switch (code[word]) {
          case Program.RUNES -> isIn(rune, code[word + 3]);
          case Program.ANY -> true;
          case Program.ANY_NOT_NL -> rune != '\n';
          default -> false;
        };
    return fits ? length : 0;
  }

  private boolean isIn(int rune, int place) {
    int[] ranges = program.ranges();
    int low = place + 1;
    int high = low + 2 * ranges[place];
    // Most classes have one to four ranges of ASCII: no need to halve.
    for (int i = low; i < high; i += 2) {
      if (rune < ranges[i]) {
        return false;
      }
      if (rune <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** RE2's flags of an empty place: line and text ends, and whether a word begins or ends. */
  private int context(int at) {
    int before = at > 0 ? charAt(at - 1) : -1;
    int after = at < text.length() ? charAt(at) : -1;
    int flags = 0;
    if (before < 0) {
      flags |= 4 | 1;
    }
    if (before == '\n') {
      flags |= 1;
    }
    if (after < 0) {
      flags |= 8 | 2;
    }
    if (after == '\n') {
      flags |= 2;
    }
    return flags | (isWord(before) == isWord(after) ? 32 : 16);
  }

  private static boolean isWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
