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
  /** Shortest literals of a group, and how long its grams are. */
  private static final int[][] GROUPS = {{18, 8}, {12, 6}, {RequiredLiterals.SHORTEST, 4}};

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
   * @param starts for the hash's upper bits: where its postings begin, and the next one's
   * @param postings {@code literal << 8 | offset of the gram in it}, by hash
   */
  public record Group(
      int stride, int gram, int shift, long[] filter, int[] starts, int[] postings) {
    /** The bytes of a little-endian word that belong to the gram. */
    public long mask() {
      return -1L >>> (Long.SIZE - 8 * gram);
    }

    /** Spreads a gram over the filter's bits. */
    public int hash(long masked) {
      return (int) (masked * 0x9E3779B97F4A7C15L >>> shift);
    }

    /** How far to shift a hash to get its place in {@link #starts}. */
    public int bucketShift() {
      return Long.SIZE
          - shift
          - (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(starts.length - 1));
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
   * @param texts printable ASCII, at least {@link RequiredLiterals#SHORTEST} bytes each
   * @param frequencies how often grams occur in ordinary logs
   */
  static LiteralTable build(List<String> texts, GramFrequencies frequencies) {
    byte[][] literals = new byte[texts.size()][];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = texts.get(i).getBytes(StandardCharsets.US_ASCII);
    }
    List<Group> groups = new ArrayList<>();
    int upper = Integer.MAX_VALUE;
    for (int[] shape : GROUPS) {
      Group group = group(literals, shape, upper, frequencies);
      if (group != null) {
        groups.add(group);
      }
      upper = shape[0];
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
      byte[][] literals, int[] shape, int upper, GramFrequencies frequencies) {
    int gram = shape[1];
    int stride = shape[0] - gram + 1;
    List<Integer> postings = new ArrayList<>();
    for (int i = 0; i < literals.length; i++) {
      if (literals[i].length >= shape[0] && literals[i].length < upper) {
        int window = frequencies.rarestWindow(literals[i], gram, stride);
        for (int k = window; k < window + stride; k++) {
          postings.add(i << 8 | k);
        }
      }
    }
    return postings.isEmpty() ? null : arrange(stride, gram, postings, literals);
  }

  private static Group arrange(int stride, int gram, List<Integer> postings, byte[][] literals) {
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(postings.size());
    int bits = size + Integer.numberOfTrailingZeros(BITS_PER_GRAM);
    bits = Math.max(LEAST_FILTER_BITS, Math.min(MOST_FILTER_BITS, bits));
    Group group =
        new Group(
            stride,
            gram,
            Long.SIZE - bits,
            new long[1 << bits - 6],
            new int[(1 << size) + 1],
            null);
    long[] order = new long[postings.size()];
    for (int i = 0; i < order.length; i++) {
      int posting = postings.get(i);
      long word = word(literals[posting >>> 8], posting & 0xff, gram);
      int hash = group.hash(word);
      group.filter[hash >>> 6] |= 1L << hash;
      order[i] = (long) hash << Integer.SIZE | posting;
    }
    Arrays.sort(order);
    int[] sorted = new int[order.length];
    int shift = group.bucketShift();
    for (int i = 0; i < order.length; i++) {
      sorted[i] = (int) order[i];
      group.starts[(int) (order[i] >>> Integer.SIZE + shift) + 1] = i + 1;
    }
    for (int i = 1; i < group.starts.length; i++) {
      group.starts[i] = Math.max(group.starts[i], group.starts[i - 1]);
    }
    return new Group(stride, gram, group.shift, group.filter, group.starts, sorted);
  }

  /** The {@code length} bytes at {@code offset}, little-endian. */
  public static long word(byte[] bytes, int offset, int length) {
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
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
      out.putInt(group.filter.length);
      for (long word : group.filter) {
        out.putLong(word);
      }
      out.putInts(group.starts);
      out.putInts(group.postings);
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
      long[] filter = new long[in.getInt()];
      in.asLongBuffer().get(filter);
      in.position(in.position() + filter.length * Long.BYTES);
      groups.add(
          new Group(stride, gram, shift, filter, BinaryInput.ints(in), BinaryInput.ints(in)));
    }
    return new LiteralTable(bytes, offsets, groups);
  }
}
