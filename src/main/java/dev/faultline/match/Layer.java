package dev.faultline.match;

import dev.faultline.kb.CompiledEntry;
import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Index;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One index made ready for matching. Signatures and entries are read when the first candidate asks
 * for them; both are shared by all threads.
 */
final class Layer {
  private final Index index;
  private final LiteralScanner scanner;
  private final Prepared[] prepared;
  private final ConcurrentHashMap<Integer, CompiledEntry> entries = new ConcurrentHashMap<>();

  Layer(Index index) {
    this.index = index;
    this.scanner = new LiteralScanner(index.literals());
    this.prepared = new Prepared[index.signatureCount()];
  }

  /** A signature and its number. */
  record Prepared(int ordinal, CompiledSignature signature) {}

  Index index() {
    return index;
  }

  LiteralScanner scanner() {
    return scanner;
  }

  Prepared signature(int ordinal) {
    Prepared ready = prepared[ordinal];
    if (ready == null) {
      ready = new Prepared(ordinal, index.signature(ordinal));
      prepared[ordinal] = ready;
    }
    return ready;
  }

  CompiledEntry entry(int ordinal) {
    CompiledEntry ready = entries.get(ordinal);
    if (ready == null) {
      ready = index.compiled(ordinal);
      entries.put(ordinal, ready);
    }
    return ready;
  }
}
