package dev.faultline.kb;

import dev.faultline.kb.LiteralTable.Grams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arranges literals for sampling: the writing side of {@link LiteralTable}. */
final class LiteralArranger {
  /**
   * 32 KiB stay in a first-level cache; a knowledge base twenty times as large takes four
   * megabytes, and would let twice as many samples pass with one.
   */
  private static final int LEAST_FILTER_WORDS = 13;

  private static final int MOST_FILTER_WORDS = 20;

  private LiteralArranger() {}

  /**
   * Writes the table that {@link LiteralTable#read} reads.
   *
   * @param texts in UTF-8 at least {@link RequiredLiterals#SHORTEST} bytes each
   * @param frequencies how often grams occur in ordinary logs
   */
  static void write(List<String> texts, GramFrequencies frequencies, BinaryOutput out) {
    byte[][] literals = new byte[texts.size()][];
    int[] offsets = new int[literals.length + 1];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
      offsets[i + 1] = offsets[i] + literals[i].length;
    }
    int[] bytes = new int[offsets[literals.length] + 3 >>> 2];
    for (int i = 0; i < literals.length; i++) {
      for (int k = 0; k < literals[i].length; k++) {
        int place = offsets[i] + k;
        bytes[place >>> 2] |= (literals[i][k] & 0xff) << (place & 3) * Byte.SIZE;
      }
    }
    out.putInts(bytes);
    out.putInts(offsets);
    arrange(literals, frequencies, out);
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
  private static List<int[]> places(byte[][] literals, GramFrequencies frequencies) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < literals.length; i++) {
      if (literals[i].length >= RequiredLiterals.SHORTEST) {
        int window = frequencies.rarest(literals[i]);
        for (int k = window; k < window + LiteralTable.STRIDE; k++) {
          places.add(new int[] {i, k});
        }
      }
    }
    return places;
  }

  private static int sizeBits(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  private static void arrange(byte[][] literals, GramFrequencies frequencies, BinaryOutput out) {
    List<int[]> places = places(literals, frequencies);
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
    out.putInt(shift);
    out.putInts(filter);
    out.putInt(bucketShift);
    out.putInts(starts);
    out.putInts(postings);
    out.putInts(checks);
  }

  /** The gram at an offset; for the byte before the literal, every gram that can stand there. */
  private static void addGrams(
      int shift, int ordinal, int offset, byte[] literal, List<Gram> grams) {
    int posting = Grams.posting(ordinal, offset, literal.length);
    int variants = offset < 0 ? 1 << Byte.SIZE : 1;
    for (int before = 0; before < variants; before++) {
      long word =
          offset < 0
              ? LiteralTable.word(literal, 0, Long.BYTES) << Byte.SIZE | before
              : LiteralTable.word(literal, offset, Long.BYTES);
      int bits = Grams.bits(word, literal.length - offset);
      grams.add(new Gram(Grams.slot(word, shift), bits, posting, word));
    }
  }
}
