package dev.faultline.match;

import dev.faultline.kb.CompiledEntry;
import dev.faultline.kb.Program;
import dev.faultline.text.Line;
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
  private String text;

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

  boolean allows(CompiledEntry entry) {
    for (Program program : entry.requires()) {
      if (isRuledOut(program)) {
        return false;
      }
    }
    for (Program program : entry.requires()) {
      if (!matches(program)) {
        return false;
      }
    }
    for (Program program : entry.unless()) {
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
    return plain && !hasOne(program.needed());
  }

  private void read() {
    if (bytes == null) {
      bytes = window.bytes(start, reach, reach);
      plain = bytes.length > 0 && Normalizer.isPlain(bytes, 0, bytes.length);
    }
  }

  private boolean matches(Program program) {
    if (text == null) {
      read();
      StringBuilder all = new StringBuilder();
      append(all, window.around(start, number, reach, reach), bytes);
      text = all.toString();
    }
    return search.find(program, text, 0) != null;
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

  /**
   * Appends the lines, each process' name before its lines, and then their bytes as they are:
   * conditions ask which program speaks, and a prefix that names it, or a field of a JSON line
   * beside the message, is stripped.
   */
  static void append(StringBuilder text, List<Line> lines, byte[] bytes) {
    String origin = "";
    for (Line line : lines) {
      if (!line.origin().equals(origin)) {
        origin = line.origin();
        text.append(origin).append('\n');
      }
      text.append(line.text()).append('\n');
    }
    text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
  }

  /** The same on a text that is there already. */
  static boolean allows(Search search, CompiledEntry entry, String text) {
    for (Program program : entry.requires()) {
      if (search.find(program, text, 0) == null) {
        return false;
      }
    }
    for (Program program : entry.unless()) {
      if (search.find(program, text, 0) != null) {
        return false;
      }
    }
    return true;
  }
}
