package dev.faultline.kb;

import java.util.ArrayList;
import java.util.List;

/**
 * The literals by {@link #LEFT} letters of them: the first ones, and those that would be the first
 * if up to {@link #LOST} letters were lost at the front.
 */
public final class FragmentTable {
  /** Letters that a careless selection with the mouse loses at the front. */
  public static final int LOST = 6;

  /** What must be left of a literal to recognise it. */
  public static final int LEFT = 12;

  private static final int FACTOR = 31;

  /** {@link #FACTOR} to the power of {@link #LEFT} - 1: the weight of the first letter. */
  private static final int FIRST_WEIGHT = weight();

  private static final int[] NONE = {};

  private static final int LOST_BITS = 3;

  private final IntTable starts;
  private final IntTable hashes;
  private final IntTable pieces;

  /**
   * @param starts for a hash's upper bits: where its pieces begin, and the next one's
   * @param hashes of the pieces' letters, ascending without sign
   * @param pieces {@code literal << LOST_BITS | letters lost}
   */
  private FragmentTable(IntTable starts, IntTable hashes, IntTable pieces) {
    this.starts = starts;
    this.hashes = hashes;
    this.pieces = pieces;
  }

  private static int weight() {
    int weight = 1;
    for (int i = 1; i < LEFT; i++) {
      weight *= FACTOR;
    }
    return weight;
  }

  /**
   * Writes the table that {@link #read} reads.
   *
   * @param literals in the order of their ordinals
   */
  static void write(List<String> literals, BinaryOutput out) {
    List<Long> order = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      String literal = literals.get(i);
      for (int lost = 0; lost <= LOST && literal.length() - lost > LEFT; lost++) {
        long hash = Integer.toUnsignedLong(hash(literal, lost));
        order.add(hash << Integer.SIZE | (long) i << LOST_BITS | lost);
      }
    }
    order.sort(Long::compareUnsigned);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(order.size());
    int[] starts = new int[(1 << bits) + 1];
    int[] hashes = new int[order.size()];
    int[] pieces = new int[order.size()];
    for (int i = 0; i < pieces.length; i++) {
      hashes[i] = (int) (order.get(i) >>> Integer.SIZE);
      pieces[i] = (int) (long) order.get(i);
      starts[bucket(hashes[i], starts.length) + 1] = i + 1;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.max(starts[i], starts[i - 1]);
    }
    out.putInts(starts);
    out.putInts(hashes);
    out.putInts(pieces);
  }

  /** The upper bits of a hash. */
  private static int bucket(int hash, int starts) {
    return (int) (Integer.toUnsignedLong(hash) * (starts - 1) >>> Integer.SIZE);
  }

  /** Hash of the {@link #LEFT} letters at {@code at}. */
  public static int hash(String text, int at) {
    int hash = 0;
    for (int i = at; i < at + LEFT; i++) {
      hash = hash * FACTOR + text.charAt(i);
    }
    return hash;
  }

  /** The hash one letter on: {@code first} falls out, {@code next} comes in. */
  public static int roll(int hash, char first, char next) {
    return (hash - first * FIRST_WEIGHT) * FACTOR + next;
  }

  /** The pieces that may have letters of this hash; the letters must still be compared. */
  public int[] pieces(int hash) {
    int bucket = bucket(hash, starts.size());
    int from = starts.at(bucket);
    int to = starts.at(bucket + 1);
    int count = 0;
    for (int i = from; i < to; i++) {
      count += hashes.at(i) == hash ? 1 : 0;
    }
    if (count == 0) {
      return NONE;
    }
    int[] found = new int[count];
    for (int i = from; count > 0; i++) {
      if (hashes.at(i) == hash) {
        found[found.length - count--] = pieces.at(i);
      }
    }
    return found;
  }

  /** Ordinal of the piece's literal. */
  public static int literal(int piece) {
    return piece >>> LOST_BITS;
  }

  /** How many of the literal's letters stand before the piece. */
  public static int lost(int piece) {
    return piece & (1 << LOST_BITS) - 1;
  }

  static FragmentTable read(TableInput in) {
    return new FragmentTable(in.table(), in.table(), in.table());
  }
}
