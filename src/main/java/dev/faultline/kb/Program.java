package dev.faultline.kb;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.google.re2j.ProgramExport;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A pattern as RE2/J compiled it, ready to run without parsing: compiling the dozen candidates of
 * one traceback cost a tenth of a second.
 *
 * @param regex the pattern
 * @param prefix text that every match begins with, may be empty
 * @param start first instruction
 * @param slots two for the whole match, two for each group
 * @param code {@link #WORDS} words an instruction: kind, next, argument, place of its ranges
 * @param ranges runs of a count of pairs and then the pairs of first and last code point
 * @param firsts bit set over the ASCII characters that a match can begin with
 * @param needed sets of texts: of each, every match contains one; the most telling first
 * @param groups for the named groups {@code g0}, {@code g1} … the slot of their begin
 */
public record Program(
    String regex,
    String prefix,
    int start,
    int slots,
    char[] code,
    int[] ranges,
    int[] firsts,
    List<List<String>> needed,
    int[] groups) {
  /** Words of an instruction in {@link #code}. */
  public static final int WORDS = 4;

  private static final int ASCII = 128;

  /** Texts are looked for in a few lines here: a shorter one than the scanner takes still tells. */
  private static final int SHORTEST_NEEDED = 3;

  public static final int SPLIT = ProgramExport.SPLIT;
  public static final int SAVE = ProgramExport.SAVE;
  public static final int ASSERT = ProgramExport.ASSERT;
  public static final int MATCH = ProgramExport.MATCH;
  public static final int RUNES = ProgramExport.RUNES;
  public static final int ANY = ProgramExport.ANY;
  public static final int ANY_NOT_NL = ProgramExport.ANY_NOT_NL;

  /** Number of instructions. */
  public int size() {
    return code.length / WORDS;
  }

  /**
   * @throws PatternSyntaxException when it is not RE2 syntax
   */
  public static Program compile(String regex) {
    Pattern pattern = Pattern.compile(regex);
    ProgramExport export = new ProgramExport(pattern);
    if (export.size() > Character.MAX_VALUE) {
      throw new PatternSyntaxException("the pattern is too large", regex);
    }
    char[] code = new char[export.size() * WORDS];
    BinaryOutput pool = new BinaryOutput();
    for (int pc = 0; pc < export.size(); pc++) {
      int[] instruction = export.instruction(pc);
      for (int i = 0; i < 3; i++) {
        code[pc * WORDS + i] = (char) instruction[i];
      }
      code[pc * WORDS + 3] = (char) (pool.size() / Integer.BYTES);
      if (instruction[0] == RUNES) {
        pool.putInt((instruction.length - 3) / 2);
        for (int i = 3; i < instruction.length; i++) {
          pool.putInt(instruction[i]);
        }
      }
    }
    int[] ranges = new int[pool.size() / Integer.BYTES];
    ByteBuffer.wrap(pool.toByteArray()).asIntBuffer().get(ranges);
    return new Program(
        regex,
        export.prefix(),
        export.start(),
        export.slots(),
        code,
        ranges,
        firsts(code, ranges, export.start()),
        RequiredLiterals.all(regex, SHORTEST_NEEDED),
        groups(pattern));
  }

  /** All, where the empty text may match. */
  private static int[] firsts(char[] code, int[] ranges, int start) {
    int[] firsts = new int[ASCII / Integer.SIZE];
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      int pc = open.remove();
      int word = pc * WORDS;
      if (seen.get(pc)) {
        continue;
      }
      seen.set(pc);
      switch (code[word]) {
        case SPLIT:
          open.add((int) code[word + 2]);
          open.add((int) code[word + 1]);
          break;
        case SAVE, ASSERT:
          open.add((int) code[word + 1]);
          break;
        case RUNES:
          int place = code[word + 3];
          for (int i = place + 1; i < place + 1 + 2 * ranges[place]; i += 2) {
            for (int c = ranges[i]; c <= ranges[i + 1] && c < ASCII; c++) {
              firsts[c >> 5] |= 1 << c;
            }
          }
          break;
        default:
          Arrays.fill(firsts, -1);
      }
    }
    return firsts;
  }

  /** Whether a match can begin with the character. */
  public boolean canBeginWith(char c) {
    return c >= ASCII || (firsts[c >> 5] & 1 << c) != 0;
  }

  private static int[] groups(Pattern pattern) {
    Map<String, Integer> named = pattern.namedGroups();
    int count = 0;
    while (named.containsKey("g" + count)) {
      count++;
    }
    int[] groups = new int[count];
    for (int i = 0; i < count; i++) {
      groups[i] = 2 * named.get("g" + i);
    }
    return groups;
  }

  void write(BinaryOutput out) {
    out.putText(regex);
    out.putText(prefix);
    out.putCount(start);
    out.putCount(slots);
    out.putChars(code);
    out.putInts(ranges);
    for (int bits : firsts) {
      out.putInt(bits);
    }
    out.putCount(needed.size());
    for (List<String> texts : needed) {
      out.putCount(texts.size());
      for (String text : texts) {
        out.putText(text);
      }
    }
    out.putCounts(groups);
  }

  static Program read(ByteBuffer in) {
    String regex = BinaryInput.text(in);
    String prefix = BinaryInput.text(in);
    int start = BinaryInput.count(in);
    int slots = BinaryInput.count(in);
    char[] code = BinaryInput.chars(in);
    int[] ranges = BinaryInput.ints(in);
    int[] firsts = new int[ASCII / Integer.SIZE];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = in.getInt();
    }
    int count = BinaryInput.count(in);
    List<List<String>> needed = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      needed.add(texts(in));
    }
    int[] groups = BinaryInput.counts(in);
    return new Program(regex, prefix, start, slots, code, ranges, firsts, needed, groups);
  }

  private static List<String> texts(ByteBuffer in) {
    int count = BinaryInput.count(in);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(BinaryInput.text(in));
    }
    return texts;
  }
}
