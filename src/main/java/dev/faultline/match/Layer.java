package dev.faultline.match;

import com.google.re2j.Pattern;
import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Entry;
import dev.faultline.kb.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One index made ready for matching. Patterns are compiled and entry bodies parsed when the first
 * candidate asks for them; both are shared by all threads.
 */
final class Layer {
  private final Index index;
  private final LiteralScanner scanner;
  private final AtomicReferenceArray<Prepared> prepared;
  private final ConcurrentHashMap<Integer, PreparedEntry> entries = new ConcurrentHashMap<>();

  Layer(Index index) {
    this.index = index;
    this.scanner = new LiteralScanner(index.literals());
    this.prepared = new AtomicReferenceArray<>(index.signatureCount());
  }

  /** A signature with its compiled regex. */
  record Prepared(int ordinal, CompiledSignature signature, Pattern regex) {}

  /** An entry with the compiled patterns of its {@code requires} and {@code unless}. */
  record PreparedEntry(Entry entry, List<Pattern> requires, List<Pattern> unless) {}

  Index index() {
    return index;
  }

  LiteralScanner scanner() {
    return scanner;
  }

  Prepared signature(int ordinal) {
    Prepared ready = prepared.get(ordinal);
    if (ready == null) {
      CompiledSignature signature = index.signature(ordinal);
      ready = new Prepared(ordinal, signature, Pattern.compile(signature.pattern().regex()));
      prepared.set(ordinal, ready);
    }
    return ready;
  }

  PreparedEntry entry(int ordinal) {
    PreparedEntry ready = entries.get(ordinal);
    if (ready == null) {
      Entry entry = index.entry(ordinal);
      ready = new PreparedEntry(entry, compile(entry.requires()), compile(entry.unless()));
      entries.put(ordinal, ready);
    }
    return ready;
  }

  private static List<Pattern> compile(List<String> patterns) {
    List<Pattern> compiled = new ArrayList<>(patterns.size());
    for (String pattern : patterns) {
      compiled.add(Pattern.compile(pattern));
    }
    return compiled;
  }
}
