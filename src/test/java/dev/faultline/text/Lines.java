package dev.faultline.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Log text to marked logical lines, the way the matcher does it. */
final class Lines {
  private Lines() {}

  static List<Line> of(byte[] log) {
    List<Line> lines = new ArrayList<>();
    Normalizer normalizer = new Normalizer();
    int start = 0;
    long number = 1;
    for (int i = 0; i <= log.length; i++) {
      if (i == log.length || log[i] == '\n') {
        normalizer.normalize(log, start, i, number++, start, 0, lines);
        start = i + 1;
      }
    }
    return lines;
  }

  static List<Line> of(String log) {
    return of(log.getBytes(StandardCharsets.UTF_8));
  }

  static Line one(String line) {
    List<Line> lines = of(line);
    if (lines.size() != 1) {
      throw new AssertionError("not one logical line: " + lines);
    }
    return lines.get(0);
  }

  static List<String> texts(String log) {
    List<String> texts = new ArrayList<>();
    of(log).forEach(line -> texts.add(line.text()));
    return texts;
  }

  static List<Line> marked(String log) {
    List<Line> lines = of(log);
    Structure.mark(lines);
    return lines;
  }
}
