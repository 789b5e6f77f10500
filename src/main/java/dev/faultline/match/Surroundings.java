package dev.faultline.match;

import dev.faultline.kb.Nearby;
import dev.faultline.kb.Program;
import dev.faultline.text.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text in which an entry's conditions are looked for: the lines as they were stripped, and as
 * they are. Conditions ask which program speaks, and a prefix that names it, or a field of a JSON
 * line beside the message, is stripped.
 *
 * @param stripped the lines, each process' name before its lines
 * @param raw their bytes
 */
record Surroundings(String stripped, String raw) {
  static Surroundings of(List<Line> lines, byte[] raw) {
    StringBuilder text = new StringBuilder();
    String origin = "";
    for (Line line : lines) {
      if (!line.origin().equals(origin)) {
        origin = line.origin();
        text.append(origin).append('\n');
      }
      text.append(line.text()).append('\n');
    }
    return new Surroundings(text.toString(), new String(raw, StandardCharsets.UTF_8));
  }

  boolean match(Search search, Program program) {
    return search.find(program, stripped, 0) != null || search.find(program, raw, 0) != null;
  }

  /** Whether what is required is here, and nothing that rules it out. */
  boolean allow(Search search, Nearby nearby) {
    for (Program program : nearby.requires()) {
      if (!match(search, program)) {
        return false;
      }
    }
    for (Program program : nearby.unless()) {
      if (match(search, program)) {
        return false;
      }
    }
    return true;
  }
}
