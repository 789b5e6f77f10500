package dev.faultline.match;

import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Program;
import dev.faultline.text.Line;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines around a candidate as one text each, and what the programs of block signatures find in
 * it. A dozen signatures ask for the same few blocks one after the other, and logs repeat
 * themselves: most blocks say what the one before said.
 */
final class Blocks {
  private final LineWindow window;
  private final Search search;

  /** By reach, the block that was asked for last. */
  private final Map<Integer, Block> last = new HashMap<>();

  private final IdentityHashMap<Program, Answer> answers = new IdentityHashMap<>();

  /** What a program said of the last block. */
  private record Answer(String text, int from, int[] match) {}

  /**
   * Lines joined by line feeds.
   *
   * @param start where the candidate begins
   * @param number its number
   * @param starts where each line begins in the text
   */
  record Block(int start, long number, List<Line> lines, String text, int[] starts) {
    /** The line that a place of the text is in. */
    int lineAt(int place) {
      int at = starts.length - 1;
      while (starts[at] > place) {
        at--;
      }
      return at;
    }
  }

  Blocks(LineWindow window, Search search) {
    this.window = window;
    this.search = search;
  }

  /**
   * The block around a candidate.
   *
   * @param within lines on either side
   */
  Block around(int start, long number, int within) {
    Block before = last.get(within);
    if (before == null || before.start != start || before.number != number) {
      before = join(start, number, window.block(start, number, within), before);
      last.put(within, before);
    }
    return before;
  }

  private static Block join(int start, long number, List<Line> lines, Block before) {
    StringBuilder joined = new StringBuilder();
    int[] starts = new int[lines.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = joined.length();
      joined.append(lines.get(i).text()).append('\n');
    }
    // The same object, so that it is compared letter by letter only here.
    boolean same = before != null && before.text.contentEquals(joined);
    return new Block(start, number, lines, same ? before.text : joined.toString(), starts);
  }

  /**
   * The first match that touches the candidate's line, or null; others have candidates of their
   * own.
   */
  int[] find(CompiledSignature signature, Block block) {
    List<Line> lines = block.lines;
    int from = 0;
    while (from < lines.size() - 1 && lines.get(from).number() < block.number) {
      from++;
    }
    int to = from;
    while (to < lines.size() && lines.get(to).number() <= block.number) {
      to++;
    }
    int begin = block.starts[from];
    int end = to < lines.size() ? block.starts[to] : block.text.length();
    Answer answer = answers.get(signature.program());
    if (answer == null || answer.from != begin || !answer.text.equals(block.text)) {
      answer = new Answer(block.text, begin, reaching(signature, block.text, begin));
      answers.put(signature.program(), answer);
    }
    int[] match = answer.match;
    return match == null || match[0] >= end ? null : match;
  }

  private int[] reaching(CompiledSignature signature, String text, int from) {
    int[] match = search.find(signature.program(), text, 0);
    while (match != null && match[1] <= from) {
      int next = match[1] > match[0] ? match[1] : match[1] + 1;
      match = next > text.length() ? null : search.find(signature.program(), text, next);
    }
    return match;
  }
}
