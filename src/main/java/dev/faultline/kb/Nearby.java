package dev.faultline.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What must, and must not, stand near a match.
 *
 * @param requires all of them
 * @param unless none of them
 */
public record Nearby(List<Program> requires, List<Program> unless) {
  /**
   * @throws com.google.re2j.PatternSyntaxException when one of the patterns is not RE2 syntax
   */
  static void write(List<String> requires, List<String> unless, BinaryOutput out) {
    write(requires, out);
    write(unless, out);
  }

  private static void write(List<String> patterns, BinaryOutput out) {
    out.putCount(patterns.size());
    for (String pattern : patterns) {
      Program.compile(pattern).write(out);
    }
  }

  static Nearby read(ByteBuffer in) {
    return new Nearby(programs(in), programs(in));
  }

  private static List<Program> programs(ByteBuffer in) {
    int count = BinaryInput.count(in);
    if (count == 0) {
      return List.of();
    }
    List<Program> programs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      programs.add(Program.read(in));
    }
    return programs;
  }

  /** Both at once. */
  Nearby and(Nearby other) {
    return other.isEmpty()
        ? this
        : new Nearby(joined(requires, other.requires), joined(unless, other.unless));
  }

  private static List<Program> joined(List<Program> one, List<Program> other) {
    List<Program> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** Whether any surroundings will do. */
  public boolean isEmpty() {
    return requires.isEmpty() && unless.isEmpty();
  }
}
