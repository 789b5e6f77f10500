package com.google.re2j;

import java.util.Arrays;

/**
 * Hands out what RE2/J compiled. It lies in RE2/J's package because the program is not public: with
 * it, the knowledge base's patterns are parsed and compiled once, when the index is built, and not
 * at every start.
 */
public final class ProgramExport {
  /** Kinds of instructions, as {@link #instruction} gives them. */
  public static final int SPLIT = 1;

  public static final int SAVE = 2;
  public static final int ASSERT = 3;
  public static final int FAIL = 4;
  public static final int MATCH = 5;
  public static final int RUNES = 6;
  public static final int ANY = 7;
  public static final int ANY_NOT_NL = 8;

  private final RE2 re2;

  public ProgramExport(Pattern pattern) {
    this.re2 = pattern.re2();
  }

  public int size() {
    return re2.prog.numInst();
  }

  /** Number of the first instruction. */
  public int start() {
    return re2.prog.start;
  }

  /** Two for the match and two for each group. */
  public int slots() {
    return re2.prog.numCap;
  }

  /** Text that every match begins with; may be empty. */
  public String prefix() {
    return re2.prefix == null ? "" : re2.prefix;
  }

  /**
   * The instruction at {@code pc}: its kind, the next one, its argument (second branch, slot, or
   * {@code EMPTY_} flags), then pairs of first and last code points.
   */
  public int[] instruction(int pc) {
    Inst inst = re2.prog.getInst(pc);
    int[] head = {kind(inst.op), next(inst.out), inst.arg};
    if (head[0] == SPLIT) {
      head[2] = next(inst.arg);
    }
    if (head[0] != RUNES) {
      return head;
    }
    int[] ranges = inst.runes.length == 1 ? single(inst) : inst.runes;
    int[] whole = Arrays.copyOf(head, head.length + ranges.length);
    System.arraycopy(ranges, 0, whole, head.length, ranges.length);
    return whole;
  }

  /** The instruction that runs, where {@code pc} only passes control on. */
  private int next(int pc) {
    int at = pc;
    while (re2.prog.getInst(at).op == Inst.NOP) {
      at = re2.prog.getInst(at).out;
    }
    return at;
  }

  private static int kind(int op) {
    return switch (op) {
      case Inst.ALT, Inst.ALT_MATCH -> SPLIT;
      case Inst.CAPTURE -> SAVE;
      case Inst.EMPTY_WIDTH -> ASSERT;
      case Inst.MATCH -> MATCH;
      case Inst.RUNE, Inst.RUNE1 -> RUNES;
      case Inst.RUNE_ANY -> ANY;
      case Inst.RUNE_ANY_NOT_NL -> ANY_NOT_NL;
      default -> FAIL;
    };
  }

  /** One code point, or all that are equal to it but for case. */
  private static int[] single(Inst inst) {
    int rune = inst.runes[0];
    if ((inst.arg & RE2.FOLD_CASE) == 0) {
      return new int[] {rune, rune};
    }
    int[] orbit = {rune};
    for (int r = Unicode.simpleFold(rune); r != rune; r = Unicode.simpleFold(r)) {
      orbit = Arrays.copyOf(orbit, orbit.length + 1);
      orbit[orbit.length - 1] = r;
    }
    Arrays.sort(orbit);
    int[] ranges = new int[orbit.length * 2];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = orbit[i / 2];
    }
    return ranges;
  }
}
