package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All required literals, arranged for sampling: the scanner looks at a few bytes of the log, a
 * gram, at every {@link Group#stride()} positions, and each literal has put those of its grams into
 * the table that one of these samples must hit. Literals are grouped by length: long ones have room
 * for long grams, which ordinary text hardly ever holds, and for long strides; the few short ones
 * make do with little of both, and with few grams in the table.
 */
public final class LiteralTable {
  /**
   * 32 KiB stay in a first-level cache; a knowledge base twenty times as large takes a megabyte.
   */
  private static final int LEAST_FILTER_BITS = 18;

  private static final int MOST_FILTER_BITS = 23;

  /** A filter with this many bits for each gram lets every thirtieth foreign gram pass. */
  private static final int BITS_PER_GRAM = 32;

  private final byte[] bytes;
  private final int[] offsets;
  private final List<Group> groups;

  /**
   * @param bytes the literals one behind the other: two thousand arrays would take longer to read
   * @param offsets where each begins, and where the last one ends
   */
  private LiteralTable(byte[] bytes, int[] offsets, List<Group> groups) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.groups = groups;
  }

  /**
   * Literals that share a stride.
   *
   * @param stride distance of two samples, in bytes
   * @param gram bytes of a sample, at most 8
   * @param shift what leaves a hash with the filter's number of bits
   * @param filter bit set over gram hashes, a power of two long
   * @param bucketShift how far to shift a hash to get its place in {@code starts}
   * @param starts for the hash's upper bits: where its postings begin, and the next one's
   * @param postings where the grams stand, by hash, see {@link #literal} and {@link #offset}
   * @param checks for each posting, a {@link #check} of the eight bytes that begin with the gram:
   *     what passes the filter seldom gets past it
   */
  public record Group(
      int stride,
      int gram,
      int shift,
      int[] filter,
      int bucketShift,
      int[] starts,
      int[] postings,
      int[] checks) {
    /** 2 to the power of 64 by the golden ratio: Fibonacci hashing. */
    public static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A posting is the offset, the bits of a word that lie behind the literal, the literal. */
    private static final int CONTEXT = 8;

    private static final int LITERAL = 14;

    /** The bytes of a little-endian word that belong to the gram. */
    public long mask() {
      return -1L >>> (Long.SIZE - 8 * gram);
    }

    /** Spreads a gram over the filter's bits. */
    public int hash(long masked) {
      return (int) (masked * SPREAD >>> shift);
    }

    static int posting(int literal, int offset, int length) {
      int context = Math.min(Long.BYTES, length - offset);
      return literal << LITERAL | Long.SIZE - 8 * context << CONTEXT | offset;
    }

    /** The literal that the posting is for. */
    public static int literal(int posting) {
      return posting >>> LITERAL;
    }

    /** How far into the literal the gram stands. */
    public static int offset(int posting) {
      return posting & (1 << CONTEXT) - 1;
    }

    /** Folds what the literal says of the eight bytes that begin with the posting's gram. */
    public static int check(long word, int posting) {
      // The shift takes the lowest six bits of its distance, all that stands there.
      long known = word & -1L >>> (posting >>> CONTEXT);
      return (int) (known ^ known >>> Integer.SIZE);
    }
  }

  public List<Group> groups() {
    return groups;
  }

  public int size() {
    return offsets.length - 1;
  }

  /** The literal's bytes. */
  public byte[] literal(int ordinal) {
    return Arrays.copyOfRange(bytes, offsets[ordinal], offsets[ordinal + 1]);
  }

  /** Whether the literal stands at {@code start} of the text and ends before {@code limit}. */
  public boolean isAt(int ordinal, byte[] text, int start, int limit) {
    int from = offsets[ordinal];
    int length = offsets[ordinal + 1] - from;
    if (start + length > limit) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[start + i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param texts in UTF-8 at least {@link RequiredLiterals#SHORTEST} bytes each
   * @param frequencies how often grams occur in ordinary logs
   */
  static LiteralTable build(List<String> texts, GramFrequencies frequencies) {
    byte[][] literals = new byte[texts.size()][];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
    }
    List<Group> groups = new ArrayList<>();
    int upper = Integer.MAX_VALUE;
    for (GramShape shape : SamplingPlan.of(literals, frequencies)) {
      Group group = group(literals, shape, upper, frequencies);
      if (group != null) {
        groups.add(group);
      }
      upper = shape.shortest();
    }
    int[] offsets = new int[literals.length + 1];
    for (int i = 0; i < literals.length; i++) {
      offsets[i + 1] = offsets[i] + literals[i].length;
    }
    byte[] bytes = new byte[offsets[literals.length]];
    for (int i = 0; i < literals.length; i++) {
      System.arraycopy(literals[i], 0, bytes, offsets[i], literals[i].length);
    }
    return new LiteralTable(bytes, offsets, groups);
  }

  private static Group group(
      byte[][] literals, GramShape shape, int upper, GramFrequencies frequencies) {
    List<Integer> postings = new ArrayList<>();
    for (int i = 0; i < literals.length; i++) {
      if (literals[i].length >= shape.shortest() && literals[i].length < upper) {
        int window = GramFrequencies.rarest(frequencies.counts(literals[i]), shape).start();
        for (int k = window; k < window + shape.stride(); k++) {
          postings.add(Group.posting(i, k, literals[i].length));
        }
      }
    }
    return postings.isEmpty() ? null : arrange(shape, postings, literals);
  }

  /** How large the filter of a group is: a power of two, this one. */
  static int filterBits(int postings) {
    int bits = sizeBits(postings) + Integer.numberOfTrailingZeros(BITS_PER_GRAM);
    return Math.max(LEAST_FILTER_BITS, Math.min(MOST_FILTER_BITS, bits));
  }

  private static int sizeBits(int postings) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(postings);
  }

  private static Group arrange(GramShape shape, List<Integer> postings, byte[][] literals) {
    int size = sizeBits(postings.size());
    int bits = filterBits(postings.size());
    int gram = shape.gram();
    Group group =
        new Group(
            shape.stride(),
            gram,
            Long.SIZE - bits,
            new int[1 << bits - 5],
            bits - size,
            new int[(1 << size) + 1],
            null,
            null);
    long[] order = new long[postings.size()];
    for (int i = 0; i < order.length; i++) {
      int posting = postings.get(i);
      int hash = group.hash(context(literals, posting) & group.mask());
      group.filter[hash >>> 5] |= 1 << hash;
      order[i] = (long) hash << Integer.SIZE | posting;
    }
    Arrays.sort(order);
    int[] sorted = new int[order.length];
    int[] checks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = (int) order[i];
      checks[i] = Group.check(context(literals, sorted[i]), sorted[i]);
      group.starts[(int) (order[i] >>> Integer.SIZE + group.bucketShift) + 1] = i + 1;
    }
    for (int i = 1; i < group.starts.length; i++) {
      group.starts[i] = Math.max(group.starts[i], group.starts[i - 1]);
    }
    return new Group(
        group.stride,
        gram,
        group.shift,
        group.filter,
        group.bucketShift,
        group.starts,
        sorted,
        checks);
  }

  private static long context(byte[][] literals, int posting) {
    return word(literals[Group.literal(posting)], Group.offset(posting), Long.BYTES);
  }

  /** Up to {@code length} bytes at {@code offset}, as many as there are, little-endian. */
  public static long word(byte[] bytes, int offset, int length) {
    long word = 0;
    for (int i = Math.min(length, bytes.length - offset) - 1; i >= 0; i--) {
      word = word << 8 | bytes[offset + i] & 0xff;
    }
    return word;
  }

  void write(BinaryOutput out) {
    out.putBytes(bytes);
    out.putInts(offsets);
    out.putInt(groups.size());
    for (Group group : groups) {
      out.putInt(group.stride);
      out.putInt(group.gram);
      out.putInt(group.shift);
      out.putInts(group.filter);
      out.putInt(group.bucketShift);
      out.putInts(group.starts);
      out.putInts(group.postings);
      out.putInts(group.checks);
    }
  }

  static LiteralTable read(ByteBuffer in) {
    byte[] bytes = BinaryInput.bytes(in);
    int[] offsets = BinaryInput.ints(in);
    int count = in.getInt();
    List<Group> groups = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int stride = in.getInt();
      int gram = in.getInt();
      int shift = in.getInt();
      groups.add(
          new Group(
              stride,
              gram,
              shift,
              BinaryInput.ints(in),
              in.getInt(),
              BinaryInput.ints(in),
              BinaryInput.ints(in),
              BinaryInput.ints(in)));
    }
    return new LiteralTable(bytes, offsets, groups);
  }
}
