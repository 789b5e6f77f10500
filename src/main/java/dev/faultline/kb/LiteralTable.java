package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All required literals, arranged for sampling: the scanner looks at six bytes of the log, a gram,
 * at every {@link #STRIDE} positions, and each literal has put those of its grams into the table
 * that one of these samples must hit. The first four bytes of a gram choose a word of the filter,
 * the others a bit of that word, and a literal that does not say them sets the whole word: so the
 * few short literals cost the many long ones nothing.
 */
public final class LiteralTable {
  /**
   * 32 KiB stay in a first-level cache; a knowledge base twenty times as large takes four
   * megabytes, and would let twice as many samples pass with one.
   */
  private static final int LEAST_FILTER_WORDS = 13;

  private static final int MOST_FILTER_WORDS = 20;

  /** Distance of two samples, in bytes: one read of eight bytes serves two of them. */
  public static final int STRIDE = 4;

  /** Bytes of a gram. */
  static final int GRAM = 6;

  /** Words of the filter for some thousand literals. */
  static final int ORDINARY_WORDS = 1 << 15;

  private final byte[] bytes;
  private final int[] offsets;
  private final Grams grams;

  /**
   * @param bytes the literals one behind the other: two thousand arrays would take longer to read
   * @param offsets where each begins, and where the last one ends
   */
  private LiteralTable(byte[] bytes, int[] offsets, Grams grams) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.grams = grams;
  }

  /**
   * The grams of all literals.
   *
   * @param shift what leaves a spread number with that of a filter's word
   * @param filter a power of two of words
   * @param bucketShift how far to shift a word's number to get its place in {@code starts}
   * @param starts for the upper bits of a word's number: where its postings begin, and the next
   *     one's
   * @param postings where the grams stand, by word, see {@link #literal} and {@link #offset}
   * @param checks for each posting, a {@link #check} of the eight bytes that begin with the gram:
   *     what passes the filter seldom gets past it
   */
  public record Grams(
      int shift, int[] filter, int bucketShift, int[] starts, int[] postings, int[] checks) {
    /** 2 to the power of 32 by the golden ratio: Fibonacci hashing. */
    public static final int SPREAD = 0x9E3779B9;

    /** A posting is the offset, the bits of a word that lie behind the literal, the literal. */
    private static final int CONTEXT = 8;

    private static final int LITERAL = 14;

    /** The filter's word for the gram that a little-endian word begins with. */
    public int slot(long word) {
      return slot(word, shift);
    }

    private static int slot(long word, int shift) {
      return (int) word * SPREAD >>> shift;
    }

    /** Whether a gram like this one is in the table, perhaps. */
    public boolean mayHold(long word) {
      return (filter[slot(word)] >>> bit(word) & 1) != 0;
    }

    /** The lowest five bits of this, from the gram's fifth and sixth byte, choose a bit. */
    private static int bit(long word) {
      int rest = (int) (word >>> Integer.SIZE);
      return rest ^ rest >>> 9;
    }

    /** The bits that a gram may have chosen, of which so many bytes are known. */
    static int bits(long word, int known) {
      return known < GRAM ? -1 : 1 << bit(word);
    }

    static int posting(int literal, int offset, int length) {
      int context = Math.min(Long.BYTES, length - offset);
      return literal << LITERAL | Long.SIZE - 8 * context << CONTEXT | offset + 1;
    }

    /** The literal that the posting is for. */
    public static int literal(int posting) {
      return posting >>> LITERAL;
    }

    /** How far into the literal the gram stands; -1 when it begins with the byte before. */
    public static int offset(int posting) {
      return (posting & (1 << CONTEXT) - 1) - 1;
    }

    /** Folds what the literal says of the eight bytes that begin with the posting's gram. */
    public static int check(long word, int posting) {
      // The shift takes the lowest six bits of its distance, all that stands there.
      long known = word & -1L >>> (posting >>> CONTEXT);
      return (int) (known ^ known >>> Integer.SIZE);
    }
  }

  public Grams grams() {
    return grams;
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
    int[] offsets = new int[literals.length + 1];
    for (int i = 0; i < literals.length; i++) {
      offsets[i + 1] = offsets[i] + literals[i].length;
    }
    byte[] bytes = new byte[offsets[literals.length]];
    for (int i = 0; i < literals.length; i++) {
      System.arraycopy(literals[i], 0, bytes, offsets[i], literals[i].length);
    }
    return new LiteralTable(bytes, offsets, grams(literals, frequencies));
  }

  /**
   * A gram of a literal.
   *
   * @param word the eight bytes that begin with it, as far as they are known
   */
  private record Gram(int slot, int bits, int posting, long word) {}

  /**
   * Of each literal the grams that a sample must hit; of one without its white space perhaps none.
   */
  private static Grams grams(byte[][] literals, GramFrequencies frequencies) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < literals.length; i++) {
      if (literals[i].length >= RequiredLiterals.SHORTEST) {
        int window = frequencies.rarest(literals[i]);
        for (int k = window; k < window + STRIDE; k++) {
          places.add(new int[] {i, k});
        }
      }
    }
    return arrange(places, literals);
  }

  private static int sizeBits(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  private static Grams arrange(List<int[]> places, byte[][] literals) {
    int size = sizeBits(places.size());
    int words = Math.max(LEAST_FILTER_WORDS, Math.min(MOST_FILTER_WORDS, size));
    int buckets = Math.min(words, size);
    int shift = Integer.SIZE - words;
    int bucketShift = words - buckets;
    List<Gram> grams = new ArrayList<>();
    for (int[] place : places) {
      addGrams(shift, place[0], place[1], literals[place[0]], grams);
    }
    grams.sort(Comparator.comparingInt(Gram::slot).thenComparingInt(Gram::posting));
    int[] filter = new int[1 << words];
    int[] starts = new int[(1 << buckets) + 1];
    int[] postings = new int[grams.size()];
    int[] checks = new int[grams.size()];
    for (int i = 0; i < postings.length; i++) {
      Gram gram = grams.get(i);
      filter[gram.slot] |= gram.bits;
      postings[i] = gram.posting;
      checks[i] = Grams.check(gram.word, gram.posting);
      starts[(gram.slot >>> bucketShift) + 1] = i + 1;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.max(starts[i], starts[i - 1]);
    }
    return new Grams(shift, filter, bucketShift, starts, postings, checks);
  }

  /** The gram at an offset; for the byte before the literal, every gram that can stand there. */
  private static void addGrams(
      int shift, int ordinal, int offset, byte[] literal, List<Gram> grams) {
    int posting = Grams.posting(ordinal, offset, literal.length);
    int variants = offset < 0 ? 1 << Byte.SIZE : 1;
    for (int before = 0; before < variants; before++) {
      long word =
          offset < 0
              ? word(literal, 0, Long.BYTES) << Byte.SIZE | before
              : word(literal, offset, Long.BYTES);
      int bits = Grams.bits(word, literal.length - offset);
      grams.add(new Gram(Grams.slot(word, shift), bits, posting, word));
    }
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
    out.putInt(grams.shift);
    out.putInts(grams.filter);
    out.putInt(grams.bucketShift);
    out.putInts(grams.starts);
    out.putInts(grams.postings);
    out.putInts(grams.checks);
  }

  static LiteralTable read(ByteBuffer in) {
    byte[] bytes = BinaryInput.bytes(in);
    int[] offsets = BinaryInput.ints(in);
    return new LiteralTable(
        bytes,
        offsets,
        new Grams(
            in.getInt(),
            BinaryInput.ints(in),
            in.getInt(),
            BinaryInput.ints(in),
            BinaryInput.ints(in),
            BinaryInput.ints(in)));
  }
}
