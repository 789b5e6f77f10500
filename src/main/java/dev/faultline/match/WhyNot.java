package dev.faultline.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.faultline.kb.CompiledEntry;
import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Index;
import dev.faultline.kb.Nearby;
import dev.faultline.kb.Program;
import dev.faultline.text.Line;
import dev.faultline.text.LineKind;
import dev.faultline.text.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells, signature by signature, how far an entry came in a text: for authors whose entry does not
 * match.
 */
public final class WhyNot {
  private final Layer layer;
  private final int entry;
  private final byte[] bytes;
  private final List<Line> lines;
  private final Search search = new Search();
  private final List<String> report = new ArrayList<>();

  private WhyNot(Index index, int entry, byte[] text) {
    this.layer = new Layer(index);
    this.entry = entry;
    this.bytes = text;
    Chunk chunk = new Chunk(text, 0, 0, text.length, text.length, 0, 0);
    List<Line> all = new LineWindow(chunk).all(1);
    Structure.mark(all);
    this.lines = all;
  }

  /**
   * @param entry ordinal of the entry in the index
   * @param text the whole log, decoded; a few MiB at most
   * @return sentences, one finding each
   */
  public static List<String> explain(Index index, int entry, byte[] text) {
    WhyNot whyNot = new WhyNot(index, entry, text);
    for (int i = 0; i < index.signatureCount(); i++) {
      CompiledSignature signature = index.signature(i);
      if (!signature.clue() && signature.owner() == entry) {
        whyNot.signature(signature, literalsOf(index, i));
      }
    }
    return whyNot.report;
  }

  private static List<String> literalsOf(Index index, int signature) {
    List<String> literals = new ArrayList<>();
    for (int literal = 0; literal < index.literals().size(); literal++) {
      for (int k = index.ownersStart(literal); k < index.ownersEnd(literal); k++) {
        if (index.owner(k) == signature) {
          literals.add(
              new String(
                  index.literals().literal(literal), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return literals;
  }

  private void signature(CompiledSignature signature, List<String> literals) {
    String name = "signature " + (signature.number() + 1);
    Line first = null;
    for (Line line : lines) {
      String literal = literalIn(line, literals);
      if (literal == null) {
        continue;
      }
      String text = searched(signature, line);
      int[] match = search.find(signature.program(), text, 0);
      if (match != null) {
        report.add(name + ": the text \"" + literal + "\" is in line " + line.number());
        matched(name, signature, line, match, text);
        return;
      }
      first = first == null ? line : first;
    }
    if (first == null) {
      report.add(
          name
              + ": no line has the text \""
              + String.join("\" or \"", literals)
              + "\" that every match contains");
      return;
    }
    String literal = literalIn(first, literals);
    report.add(name + ": the text \"" + literal + "\" is in line " + first.number());
    report.add(name + ": " + stop(signature.pattern().regex(), searched(signature, first)));
  }

  private static String literalIn(Line line, List<String> literals) {
    for (String literal : literals) {
      if (line.text().contains(literal)) {
        return literal;
      }
    }
    return null;
  }

  /**
   * What the matcher gives the pattern: a line has no line end, where {@code $} would not match.
   */
  private String searched(CompiledSignature signature, Line line) {
    return signature.block() ? text(line, signature.within()) : line.text();
  }

  private String text(Line around, int within) {
    StringBuilder text = new StringBuilder();
    for (Line line : near(around, within)) {
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }

  private List<Line> near(Line around, int within) {
    List<Line> near = new ArrayList<>();
    for (Line line : lines) {
      if (Math.abs(line.number() - around.number()) <= within) {
        near.add(line);
      }
    }
    return near;
  }

  private void matched(
      String name, CompiledSignature signature, Line line, int[] match, String text) {
    Map<String, Capture> captures = ChunkMatcher.captures(signature, match, text);
    report.add((name + ": the pattern matches " + captureText(captures)).stripTrailing());
    if (line.kind() == LineKind.SOURCE || line.kind() == LineKind.LOCALS) {
      report.add(name + ": but the line is an echo of source text, which is no evidence");
    }
    CompiledEntry prepared = layer.entry(entry);
    Nearby nearby = prepared.nearby().get(signature.number());
    CaptureScope scope = new CaptureScope(captures, prepared.derive());
    if (signature.where() != null && !scope.holds(signature.where())) {
      report.add(name + ": but its condition is not true: " + signature.where());
    }
    Surroundings near = Surroundings.of(near(line, ChunkMatcher.NEIGHBOURHOOD), bytes);
    for (Program program : nearby.requires()) {
      if (!near.match(search, program)) {
        report.add(name + ": but this is required nearby and is not there: " + program.regex());
      }
    }
    for (Program program : nearby.unless()) {
      if (near.match(search, program)) {
        report.add(name + ": but this stands nearby and rules it out: " + program.regex());
      }
    }
  }

  private static String captureText(Map<String, Capture> captures) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Capture> e : captures.entrySet()) {
      text.append(text.isEmpty() ? "with " : ", ");
      text.append(e.getKey()).append(" = ").append(e.getValue().text());
    }
    return text.toString();
  }

  /** The longest prefix of the pattern that matches, and what stands where it stops. */
  private static String stop(String regex, String text) {
    for (int end = regex.length() - 1; end > 0; end--) {
      try {
        Matcher match = Pattern.compile(regex.substring(0, end)).matcher(text);
        if (match.find() && match.end() > match.start()) {
          int rest = Math.min(text.length(), match.end() + 40);
          return "the pattern stops after \""
              + regex.substring(0, end)
              + "\": it goes on \""
              + regex.substring(end, Math.min(regex.length(), end + 40))
              + "\", the text goes on \""
              + text.substring(match.end(), rest).replace("\n", "\\n")
              + "\"";
        }
      } catch (PatternSyntaxException e) {
        continue; // cut inside a group or an escape
      }
    }
    return "nothing of the pattern matches from its beginning";
  }
}
