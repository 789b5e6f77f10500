package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry as the index has it: what decides whether it matches, and the rest, which is read when
 * it does. Of the dozen entries that the lines of one traceback bring up, one or two match, and to
 * read them all took a twentieth of a diagnosis. Safe for several threads.
 */
public final class CompiledEntry {
  /** A diagnosis needs no tests. */
  private static final Set<String> LEFT_OUT = Set.of("$schema", "examples", "counterExamples");

  private final String id;
  private final List<Nearby> nearby;
  private final Map<String, String> derive;
  private final ByteBuffer body;
  private volatile Entry entry;

  private CompiledEntry(
      String id, List<Nearby> nearby, Map<String, String> derive, ByteBuffer body) {
    this.id = id;
    this.nearby = nearby;
    this.derive = derive;
    this.body = body;
  }

  /**
   * @throws com.google.re2j.PatternSyntaxException when one of the patterns is not RE2 syntax
   */
  static byte[] write(Entry entry, JsonTree tree) {
    BinaryOutput out = new BinaryOutput();
    Nearby.write(entry.requires(), entry.unless(), out);
    out.putCount(entry.signatures().size());
    for (Signature signature : entry.signatures()) {
      Nearby.write(signature.requires(), signature.unless(), out);
    }
    out.putCount(entry.derive().size());
    for (Map.Entry<String, String> value : entry.derive().entrySet()) {
      out.putText(value.getKey());
      out.putText(value.getValue());
    }
    tree.write(out, LEFT_OUT);
    return out.toByteArray();
  }

  /**
   * @param in not used by others afterwards
   */
  static CompiledEntry read(String id, ByteBuffer in) {
    Nearby all = Nearby.read(in);
    int count = BinaryInput.count(in);
    List<Nearby> nearby = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      nearby.add(all.and(Nearby.read(in)));
    }
    Map<String, String> derive = new LinkedHashMap<>();
    for (int left = BinaryInput.count(in); left > 0; left--) {
      String name = BinaryInput.text(in);
      derive.put(name, BinaryInput.text(in));
    }
    return new CompiledEntry(id, nearby, derive, in);
  }

  /** What must hold for each of its signatures, the entry's own conditions included. */
  public List<Nearby> nearby() {
    return nearby;
  }

  /** Values that its conditions may name, as {@link Entry#derive}. */
  public Map<String, String> derive() {
    return derive;
  }

  /**
   * The whole of it, examples excepted.
   *
   * @throws IllegalStateException when the index is damaged
   */
  public Entry entry() {
    Entry ready = entry;
    if (ready == null) {
      try {
        ready = EntryReader.read(id, JsonTree.read(body.duplicate(), id));
      } catch (KbException e) {
        throw new IllegalStateException("the compiled entry " + id + " is damaged; rebuild", e);
      }
      entry = ready;
    }
    return ready;
  }
}
