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
  private volatile LiteralScanner squeezed;
  private volatile Fragments fragments;

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

  /**
   * Scanner for lines without white space. Read when first asked for, and once: a triage has
   * thousands of short logs.
   */
  LiteralScanner squeezed() {
    LiteralScanner ready = squeezed;
    if (ready == null) {
      ready = new LiteralScanner(index.squeezedLiterals());
      squeezed = ready;
    }
    return ready;
  }

  /** Read when first asked for, and once, like {@link #squeezed}. */
  Fragments fragments() {
    Fragments ready = fragments;
    if (ready == null) {
      ready = new Fragments(index.literals(), index.fragments());
      fragments = ready;
    }
    return ready;
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
