package dev.faultline.kb;

import com.google.re2j.Pattern;
import com.google.re2j.ProgramExport;
import java.nio.ByteBuffer;
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
 * @param groups for the named groups {@code g0}, {@code g1} … the slot of their begin
 */
public record Program(
    String regex, String prefix, int start, int slots, int[] code, int[] ranges, int[] groups) {
  /** Words of an instruction in {@link #code}. */
  public static final int WORDS = 4;

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
   * @throws com.google.re2j.PatternSyntaxException when it is not RE2 syntax
   */
  public static Program compile(String regex) {
    Pattern pattern = Pattern.compile(regex);
    ProgramExport export = new ProgramExport(pattern);
    int[] code = new int[export.size() * WORDS];
    BinaryOutput pool = new BinaryOutput();
    for (int pc = 0; pc < export.size(); pc++) {
      int[] instruction = export.instruction(pc);
      System.arraycopy(instruction, 0, code, pc * WORDS, 3);
      code[pc * WORDS + 3] = pool.size() / Integer.BYTES;
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
        regex, export.prefix(), export.start(), export.slots(), code, ranges, groups(pattern));
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
    out.putCounts(code);
    out.putCounts(ranges);
    out.putCounts(groups);
  }

  static Program read(ByteBuffer in) {
    return new Program(
        BinaryInput.text(in),
        BinaryInput.text(in),
        BinaryInput.count(in),
        BinaryInput.count(in),
        BinaryInput.counts(in),
        BinaryInput.counts(in),
        BinaryInput.counts(in));
  }
}
