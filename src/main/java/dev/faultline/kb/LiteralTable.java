package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All required literals, arranged for sampling: the scanner looks at 4 bytes of the log at every
 * {@link Group#stride()} positions, and each literal has put those of its 4-byte grams into the
 * table that one of these samples must hit. Literals are grouped by length, since the shortest of a
 * group sets the stride.
 */
public final class LiteralTable {
  /** Bytes of one sample. */
  public static final int GRAM = 4;

  /** 2^18 bits are 32 KiB: the filter stays in a first-level data cache. */
  private static final int FILTER_BITS = 18;

  /** Literals of at least this many bytes share the longest stride. */
  private static final int[] GROUP_LENGTHS = {10, 8, RequiredLiterals.SHORTEST};

  private final byte[][] literals;
  private final List<Group> groups;

  private LiteralTable(byte[][] literals, List<Group> groups) {
    this.literals = literals;
    this.groups = groups;
  }

  /**
   * Literals that share a stride.
   *
   * @param stride distance of two samples, in bytes
   * @param filter bit set over gram hashes, see {@link #hash}
   * @param keys grams of an open-addressing table, a power of two long
   * @param heads for each key the index of its first posting, or -1 where the slot is empty
   * @param postings runs of {@code literal << 8 | offset of the gram in it}, each closed by -1
   */
  public record Group(int stride, long[] filter, int[] keys, int[] heads, int[] postings) {}

  /** Spreads a gram over the filter's bits. */
  public static int hash(int gram) {
    return (gram * 0x9E3779B1) >>> (32 - FILTER_BITS);
  }

  public List<Group> groups() {
    return groups;
  }

  public int size() {
    return literals.length;
  }

  /** The literal's bytes; not to be changed. */
  public byte[] literal(int ordinal) {
    return literals[ordinal];
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
    for (int length : GROUP_LENGTHS) {
      Group group = group(literals, length, upper, frequencies);
      if (group != null) {
        groups.add(group);
      }
      upper = length;
    }
    return new LiteralTable(literals, groups);
  }

  private static Group group(
      byte[][] literals, int shortest, int upper, GramFrequencies frequencies) {
    int stride = shortest - GRAM + 1;
    List<int[]> entries = new ArrayList<>();
    for (int i = 0; i < literals.length; i++) {
      byte[] literal = literals[i];
      if (literal.length >= shortest && literal.length < upper) {
        int window = frequencies.rarestWindow(literal, stride);
        for (int k = window; k < window + stride; k++) {
          entries.add(new int[] {gram(literal, k), i << 8 | k});
        }
      }
    }
    if (entries.isEmpty()) {
      return null;
    }
    entries.sort(
        (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    return arrange(stride, entries);
  }

  private static Group arrange(int stride, List<int[]> entries) {
    int slots = Integer.highestOneBit(Math.max(16, entries.size() * 2 - 1)) * 2;
    int[] keys = new int[slots];
    int[] heads = new int[slots];
    Arrays.fill(heads, -1);
    long[] filter = new long[1 << FILTER_BITS - 6];
    int[] postings = new int[entries.size() * 2];
    int used = 0;
    for (int i = 0; i < entries.size(); ) {
      int gram = entries.get(i)[0];
      int slot = hash(gram) & slots - 1;
      while (heads[slot] >= 0) {
        slot = slot + 1 & slots - 1;
      }
      keys[slot] = gram;
      heads[slot] = used;
      filter[hash(gram) >>> 6] |= 1L << (hash(gram) & 63);
      for (; i < entries.size() && entries.get(i)[0] == gram; i++) {
        postings[used++] = entries.get(i)[1];
      }
      postings[used++] = -1;
    }
    return new Group(stride, filter, keys, heads, Arrays.copyOf(postings, used));
  }

  /** The 4 bytes at {@code offset}, little-endian. */
  public static int gram(byte[] bytes, int offset) {
    return bytes[offset] & 0xff
        | (bytes[offset + 1] & 0xff) << 8
        | (bytes[offset + 2] & 0xff) << 16
        | (bytes[offset + 3] & 0xff) << 24;
  }

  void write(BinaryOutput out) {
    out.putInt(literals.length);
    for (byte[] literal : literals) {
      out.putBytes(literal);
    }
    out.putInt(groups.size());
    for (Group group : groups) {
      out.putInt(group.stride);
      out.putInt(group.filter.length);
      for (long word : group.filter) {
        out.putLong(word);
      }
      out.putInts(group.keys);
      out.putInts(group.heads);
      out.putInts(group.postings);
    }
  }

  static LiteralTable read(ByteBuffer in) {
    byte[][] literals = new byte[in.getInt()][];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = BinaryInput.bytes(in);
    }
    int count = in.getInt();
    List<Group> groups = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int stride = in.getInt();
      long[] filter = new long[in.getInt()];
      in.asLongBuffer().get(filter);
      in.position(in.position() + filter.length * Long.BYTES);
      groups.add(
          new Group(
              stride, filter, BinaryInput.ints(in), BinaryInput.ints(in), BinaryInput.ints(in)));
    }
    return new LiteralTable(literals, groups);
  }
}
