package dev.faultline.kb;

/**
 * All required literals, arranged for sampling: the scanner looks at six bytes of the log, a gram,
 * at every {@link #STRIDE} positions, and each literal has put those of its grams into the table
 * that one of these samples must hit. The first four bytes of a gram choose a word of the filter,
 * the others a bit of that word, and a literal that does not say them sets the whole word: so the
 * few short literals cost the many long ones nothing.
 */
public final class LiteralTable {
  /** Distance of two samples, in bytes: one read of eight bytes serves two of them. */
  public static final int STRIDE = 4;

  /** Bytes of a gram. */
  static final int GRAM = 6;

  /** Words of the filter for some thousand literals. */
  static final int ORDINARY_WORDS = 1 << 15;

  private final IntTable bytes;
  private final IntTable offsets;
  private final Grams grams;

  /**
   * @param bytes the literals one behind the other, four bytes a number, the first the lowest
   * @param offsets where each begins, and where the last one ends
   */
  private LiteralTable(IntTable bytes, IntTable offsets, Grams grams) {
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
      int shift,
      int[] filter,
      int bucketShift,
      IntTable starts,
      IntTable postings,
      IntTable checks) {
    /** 2 to the power of 32 by the golden ratio: Fibonacci hashing. */
    public static final int SPREAD = 0x9E3779B9;

    /** A posting is the offset, the bits of a word that lie behind the literal, the literal. */
    private static final int CONTEXT = 8;

    private static final int LITERAL = 14;

    /** The filter's word for the gram that a little-endian word begins with. */
    public int slot(long word) {
      return slot(word, shift);
    }

    static int slot(long word, int shift) {
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

  /** Reads what is not read yet, for a text of many lines. */
  public void load() {
    bytes.load();
    offsets.load();
    grams.starts.load();
    grams.postings.load();
    grams.checks.load();
  }

  public int size() {
    return offsets.size() - 1;
  }

  /** The literal's bytes. */
  public byte[] literal(int ordinal) {
    int from = offsets.at(ordinal);
    byte[] literal = new byte[offsets.at(ordinal + 1) - from];
    for (int i = 0; i < literal.length; i++) {
      literal[i] = at(from + i);
    }
    return literal;
  }

  private byte at(int place) {
    return (byte) (bytes.at(place >>> 2) >>> (place & 3) * Byte.SIZE);
  }

  /** Whether the literal stands at {@code start} of the text and ends before {@code limit}. */
  public boolean isAt(int ordinal, byte[] text, int start, int limit) {
    int from = offsets.at(ordinal);
    int length = offsets.at(ordinal + 1) - from;
    if (start + length > limit) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[start + i] != at(from + i)) {
        return false;
      }
    }
    return true;
  }

  /** Up to {@code length} bytes at {@code offset}, as many as there are, little-endian. */
  public static long word(byte[] bytes, int offset, int length) {
    long word = 0;
    for (int i = Math.min(length, bytes.length - offset) - 1; i >= 0; i--) {
      word = word << 8 | bytes[offset + i] & 0xff;
    }
    return word;
  }

  static LiteralTable read(TableInput in) {
    IntTable bytes = in.table();
    IntTable offsets = in.table();
    int shift = in.number();
    int[] filter = in.table().all();
    int bucketShift = in.number();
    return new LiteralTable(
        bytes, offsets, new Grams(shift, filter, bucketShift, in.table(), in.table(), in.table()));
  }
}
