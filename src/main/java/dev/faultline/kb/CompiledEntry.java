package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An entry with what its {@code requires} and {@code unless} were compiled to.
 *
 * @param nearby what must hold for each of its signatures, the entry's own conditions included
 */
public record CompiledEntry(Entry entry, List<Nearby> nearby) {
  /** A diagnosis needs no tests. */
  private static final Set<String> LEFT_OUT = Set.of("$schema", "examples", "counterExamples");

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
    tree.write(out, LEFT_OUT);
    return out.toByteArray();
  }

  static CompiledEntry read(String id, ByteBuffer in) throws KbException {
    Nearby all = Nearby.read(in);
    int count = BinaryInput.count(in);
    List<Nearby> nearby = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      nearby.add(all.and(Nearby.read(in)));
    }
    return new CompiledEntry(EntryReader.read(id, JsonTree.read(in, id)), nearby);
  }
}
