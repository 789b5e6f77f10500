package dev.faultline.check.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.faultline.kb.KbException;
import dev.faultline.kb.SignatureCompiler;
import dev.faultline.kb.SignaturePattern;
import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import dev.faultline.text.Normalizer;
import dev.faultline.text.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be said of an unknown error without knowing it.
 *
 * @param pattern with typed captures
 * @param within lines that a match may reach behind its first; 0 for a pattern of one line
 * @param message the error line, stripped of prefixes
 * @param log the lines of the example
 * @param line 1-based line in {@code log} on which the match begins
 * @param captures what the pattern captures there
 */
public record Draft(
    String pattern,
    int within,
    String message,
    List<String> log,
    int line,
    Map<String, String> captures) {
  /** A shorter text stands in other messages too. */
  private static final int STRONG = 12;

  private static final int BEFORE = 14;
  private static final int AFTER = 3;

  /** How far above its message a traceback's last frame may stand: frame, echo, marks. */
  private static final int FRAME_ABOVE = 3;

  /**
   * Drafts the signature of an error and its first example.
   *
   * @param log physical lines, fit to be shown to others
   * @param number 1-based line of the error
   * @throws KbException when no text in the error is long enough to look for
   */
  public static Draft of(List<String> log, int number) throws KbException {
    int from = Math.max(0, number - 1 - BEFORE);
    int to = Math.min(log.size(), number + AFTER);
    List<String> excerpt = List.copyOf(log.subList(from, to));
    List<Line> lines = new ArrayList<>();
    Normalizer normalizer = new Normalizer();
    for (int i = 0; i < excerpt.size(); i++) {
      byte[] bytes = excerpt.get(i).getBytes(StandardCharsets.UTF_8);
      normalizer.normalize(bytes, 0, bytes.length, i + 1, 0, 0, lines);
    }
    Structure.mark(lines);
    int error = 0;
    while (error < lines.size() - 1 && lines.get(error).number() < number - from) {
      error++;
    }
    boolean announces = lines.get(error).text().endsWith(":");
    if (announces && error + 1 < lines.size() && lines.get(error + 1).text().startsWith(" ")) {
      error++; // CMake says where, and on the next line what.
    }
    Line line = lines.get(error);
    String message = line.text().strip();
    PatternDraft masked = masked(message, false);
    PatternDraft quoting = masked.strength() >= STRONG ? masked : masked(message, true);
    int frame = quoting.strength() >= STRONG ? -1 : frameAbove(lines, error);
    if (frame >= 0) {
      return inFrame(excerpt, lines.subList(frame, error + 1), message);
    }
    String pattern = quoting.toString();
    Map<String, String> captures = captures(pattern, message);
    return new Draft(pattern, 0, message, excerpt, (int) line.number(), captures);
  }

  private static PatternDraft masked(String message, boolean keepsQuoted) {
    PatternDraft draft = new PatternDraft();
    Masking.add(message, keepsQuoted, draft);
    return draft;
  }

  /** The frame that raised it says more than a message such as {@code KeyError: 'x'}. */
  private static int frameAbove(List<Line> lines, int error) {
    for (int i = error - 1; i >= 0 && error - i <= FRAME_ABOVE; i--) {
      String text = lines.get(i).text();
      if (lines.get(i).kind() == LineKind.FRAME
          && text.contains(", in ")
          && text.contains("\", line ")) {
        return i;
      }
    }
    return -1;
  }

  private static Draft inFrame(List<String> excerpt, List<Line> lines, String message)
      throws KbException {
    String frame = lines.get(0).text();
    int close = frame.indexOf("\", line ");
    int name = Math.max(frame.lastIndexOf('/', close), frame.lastIndexOf('\\', close));
    PatternDraft draft = new PatternDraft();
    draft.literal(frame.substring(Math.max(name, frame.indexOf('"')) + 1, close));
    draft.literal("\", line ");
    draft.capture(dev.faultline.kb.CaptureType.INT);
    draft.literal(frame.substring(frame.indexOf(", in ")).stripTrailing());
    draft.syntax("\\s+(?:[^\\n]*\\n){0,2}?\\s*");
    Masking.add(message, false, draft);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.text()).append('\n');
    }
    String pattern = draft.toString();
    Map<String, String> captures = captures(pattern, text.toString());
    int within = FRAME_ABOVE + 1;
    return new Draft(pattern, within, message, excerpt, (int) lines.get(0).number(), captures);
  }

  private static Map<String, String> captures(String pattern, String text) throws KbException {
    SignaturePattern compiled =
        SignatureCompiler.compile(pattern, problem -> new KbException("draft", "", problem));
    SignatureCompiler.literals(compiled, problem -> new KbException("draft", "", problem));
    Map<String, String> captures = new LinkedHashMap<>();
    Matcher matcher = Pattern.compile(compiled.regex()).matcher(text);
    if (matcher.find()) {
      for (int i = 0; i < compiled.names().size(); i++) {
        captures.put(compiled.names().get(i), matcher.group(i + 1));
      }
    }
    return captures;
  }
}
