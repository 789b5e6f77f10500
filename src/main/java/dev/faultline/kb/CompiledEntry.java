package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An entry with what its {@code requires} and {@code unless} were compiled to.
 *
 * @param requires in the order of {@link Entry#requires}
 * @param unless in the order of {@link Entry#unless}
 */
public record CompiledEntry(Entry entry, List<Program> requires, List<Program> unless) {
  /** A diagnosis needs no tests. */
  private static final Set<String> LEFT_OUT = Set.of("$schema", "examples", "counterExamples");

  /**
   * @throws com.google.re2j.PatternSyntaxException when one of the patterns is not RE2 syntax
   */
  static byte[] write(Entry entry, JsonTree tree) {
    BinaryOutput out = new BinaryOutput();
    write(entry.requires(), out);
    write(entry.unless(), out);
    tree.write(out, LEFT_OUT);
    return out.toByteArray();
  }

  private static void write(List<String> patterns, BinaryOutput out) {
    out.putCount(patterns.size());
    for (String pattern : patterns) {
      Program.compile(pattern).write(out);
    }
  }

  static CompiledEntry read(String id, ByteBuffer in) throws KbException {
    List<Program> requires = programs(in);
    List<Program> unless = programs(in);
    return new CompiledEntry(EntryReader.read(id, JsonTree.read(in, id)), requires, unless);
  }

  private static List<Program> programs(ByteBuffer in) {
    int count = BinaryInput.count(in);
    List<Program> programs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      programs.add(Program.read(in));
    }
    return programs;
  }
}
