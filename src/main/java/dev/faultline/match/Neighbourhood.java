package dev.faultline.match;

import dev.faultline.kb.Nearby;
import dev.faultline.kb.Program;
import dev.faultline.text.Normalizer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What must, and must not, also stand near a match: within so many lines on either side. Most
 * conditions are settled by the bytes alone, where a text that they need is not among them; only
 * for the others the lines are stripped.
 */
final class Neighbourhood {
  private final LineWindow window;
  private final Search search;
  private final int start;
  private final long number;
  private final int reach;
  private byte[] bytes;
  private boolean plain;
  private Surroundings surroundings;

  /**
   * @param start where the line of the match begins
   * @param number its number
   * @param reach lines on either side
   */
  Neighbourhood(LineWindow window, Search search, int start, long number, int reach) {
    this.window = window;
    this.search = search;
    this.start = start;
    this.number = number;
    this.reach = reach;
  }

  int start() {
    return start;
  }

  boolean allows(Nearby nearby) {
    for (Program program : nearby.requires()) {
      if (isRuledOut(program)) {
        return false;
      }
    }
    for (Program program : nearby.requires()) {
      if (!matches(program)) {
        return false;
      }
    }
    for (Program program : nearby.unless()) {
      if (!isRuledOut(program) && matches(program)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes lack what every match has in it. */
  private boolean isRuledOut(Program program) {
    if (program.needed().isEmpty()) {
      return false;
    }
    read();
    return plain && !hasNeeded(program.needed());
  }

  private void read() {
    if (bytes == null) {
      bytes = window.bytes(start, reach, reach);
      plain = bytes.length > 0 && Normalizer.isPlain(bytes, 0, bytes.length);
    }
  }

  private boolean matches(Program program) {
    if (surroundings == null) {
      read();
      surroundings = Surroundings.of(window.around(start, number, reach, reach), bytes);
    }
    return surroundings.match(search, program);
  }

  private boolean hasNeeded(List<List<String>> needed) {
    for (List<String> texts : needed) {
      if (!hasOne(texts)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOne(List<String> needed) {
    for (String literal : needed) {
      if (holds(literal.getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(byte[] literal) {
    byte first = literal[0];
    int last = bytes.length - literal.length;
    for (int i = 0; i <= last; i++) {
      if (bytes[i] == first && isAt(literal, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(byte[] literal, int at) {
    for (int i = 1; i < literal.length; i++) {
      if (bytes[at + i] != literal[i]) {
        return false;
      }
    }
    return true;
  }
}
