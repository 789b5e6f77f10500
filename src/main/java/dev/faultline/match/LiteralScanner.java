package dev.faultline.match;

import dev.faultline.kb.LiteralTable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds every occurrence of every required literal in raw bytes by sampling: a literal of n bytes
 * cannot hide between two samples that are n - 3 bytes apart. One pass per {@link
 * LiteralTable.Group}; most samples end at one bit test.
 */
final class LiteralScanner {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final LiteralTable table;

  LiteralScanner(LiteralTable table) {
    this.table = table;
  }

  /**
   * Reports each literal that begins in {@code [from, to)}; its end may reach up to {@code limit}.
   *
   * @param buf bytes; {@code 0 <= from <= to <= limit <= buf.length}
   */
  void scan(byte[] buf, int from, int to, int limit, Hits hits) {
    for (LiteralTable.Group group : table.groups()) {
      scan(group, buf, from, to, limit, hits);
    }
  }

  private void scan(LiteralTable.Group group, byte[] buf, int from, int to, int limit, Hits hits) {
    long[] filter = group.filter();
    int stride = group.stride();
    // An occurrence that begins before `to` is sampled at most 255 bytes later, the largest gram
    // offset.
    int end = Math.min(limit - LiteralTable.GRAM, to + 255);
    for (int at = from; at <= end; at += stride) {
      int gram = (int) INT.get(buf, at);
      int hash = LiteralTable.hash(gram);
      if ((filter[hash >>> 6] & 1L << hash) != 0) {
        probe(group, gram, hash, buf, at, from, to, limit, hits);
      }
    }
  }

  private void probe(
      LiteralTable.Group group,
      int gram,
      int hash,
      byte[] buf,
      int at,
      int from,
      int to,
      int limit,
      Hits hits) {
    int[] keys = group.keys();
    int[] heads = group.heads();
    int mask = keys.length - 1;
    int slot = hash & mask;
    while (heads[slot] >= 0 && keys[slot] != gram) {
      slot = slot + 1 & mask;
    }
    if (heads[slot] < 0) {
      return;
    }
    int[] postings = group.postings();
    for (int i = heads[slot]; postings[i] >= 0; i++) {
      int literal = postings[i] >>> 8;
      int start = at - (postings[i] & 0xff);
      if (start >= from && start < to && isAt(table.literal(literal), buf, start, limit)) {
        hits.add(start, literal);
      }
    }
  }

  private static boolean isAt(byte[] literal, byte[] buf, int start, int limit) {
    if (start + literal.length > limit) {
      return false;
    }
    for (int i = 0; i < literal.length; i++) {
      if (buf[start + i] != literal[i]) {
        return false;
      }
    }
    return true;
  }
}
