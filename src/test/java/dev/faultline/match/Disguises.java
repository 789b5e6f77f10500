package dev.faultline.match;

import dev.faultline.text.Line;
import dev.faultline.text.Normalizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happens to logs before they reach us, by name. */
final class Disguises {
  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put("torch rank", "[rank0]: ");
    PREFIXES.put("torchrun tee", "[default3]:");
    PREFIXES.put("Lightning rank", "[rank: 1] ");
    PREFIXES.put("vLLM process", "(EngineCore_DP0 pid=4711) ");
    PREFIXES.put("vLLM worker", "(VllmWorker rank=1 pid=4711) ");
    PREFIXES.put("vLLM", "ERROR 08-01 12:00:00 [core.py:387] ");
    PREFIXES.put(
        "vLLM process and logger", "(EngineCore_DP0 pid=9) ERROR 08-01 12:00:00 [core.py:708] ");
    PREFIXES.put("SGLang", "[2026-08-01 12:00:00 TP0] ");
    PREFIXES.put("Ray", "\u001b[36m(RayWorkerWrapper pid=812, ip=10.0.0.7)\u001b[0m ");
    PREFIXES.put("logging", "2026-08-01 12:00:00,123 - ERROR - ");
    PREFIXES.put("logging with name", "2026-08-01 12:00:00,123 - app.engine - ERROR - ");
    PREFIXES.put("logging root", "ERROR:root:");
    PREFIXES.put("loguru", "2026-08-01 12:00:00.123 | ERROR    | app.run:main:12 - ");
    PREFIXES.put("level in brackets", "[ERROR] ");
    PREFIXES.put("ISO time", "2026-08-01T12:00:00.123456Z ");
    PREFIXES.put("ISO time and level", "2026-08-01T12:00:00.123Z ERROR ");
    PREFIXES.put("clock in brackets", "[12:00:00] ");
    PREFIXES.put("glog", "E0801 12:00:00.123000 140234 app/api.py:882] ");
    PREFIXES.put("syslog", "Nov 22 10:00:00 box app[123]: ");
    PREFIXES.put("kernel", "[  123.456789] ");
    PREFIXES.put("journald kernel", "Nov 22 10:00:00 box kernel: ");
    PREFIXES.put("GitHub Actions", "2026-08-01T12:00:00.1234567Z ");
    PREFIXES.put("Kubernetes", "2026-08-01T12:00:00.123456789Z stderr F ");
    PREFIXES.put("docker compose", "app-1  | ");
    PREFIXES.put("compose, then rank", "trainer-1  | [rank0]: ");
    PREFIXES.put("pytest", "E   ");
    PREFIXES.put("Markdown quote", "> ");
  }

  private Disguises() {}

  /**
   * @param healthy lines of a run in which nothing went wrong
   */
  static Map<String, UnaryOperator<Paste>> all(List<String> healthy) {
    Map<String, UnaryOperator<Paste>> all = new LinkedHashMap<>();
    PREFIXES.forEach((name, prefix) -> all.put(name, p -> p.each(l -> List.of(prefix + l))));
    all.put("colours", p -> p.each(l -> List.of("\u001b[1;31m" + l + "\u001b[0m")));
    all.put("colours as text", p -> p.each(l -> List.of("^[[31m" + l + "^[[0m")));
    all.put("progress bar", Disguises::behindBar);
    all.put("CRLF", p -> p.endingIn("\r\n"));
    for (Paste.Packing packing : Paste.Packing.values()) {
      if (packing != Paste.Packing.MIXED) {
        all.put(packing.name(), p -> p.with(packing));
      }
    }
    all.put(
        "Latin-1 neighbour",
        p -> p.between(List.of("fichier déjà chargé"), List.of()).with(Paste.Packing.MIXED));
    all.put(
        "JSON", p -> p.each(l -> List.of(json(l, "{\"level\":\"error\",\"message\":\"", "\"}"))));
    all.put(
        "docker JSON",
        p -> p.each(l -> List.of(json(l, "{\"log\":\"", "\\n\",\"stream\":\"stderr\"}"))));
    all.put(
        "logfmt",
        p -> p.each(l -> List.of(json(l, "time=2026-08-01T12:00:00Z level=error msg=\"", "\""))));
    all.put(
        "Markdown fence",
        p -> p.between(List.of("I get this:", "```python"), List.of("```", "Any idea?")));
    all.put("HTML", p -> p.each(l -> List.of(html(l))));
    all.put("Rich box", Disguises::boxed);
    all.put("two ranks", p -> p.each(l -> List.of("[rank0]: " + l, "[rank1]: " + l)));
    all.put("typographic quotes", p -> p.each(l -> List.of(typographic(l))));
    all.put("healthy before", p -> p.between(healthy, List.of()));
    all.put("healthy after", p -> p.between(List.of(), healthy));
    for (int width : new int[] {80, 100, 120}) {
      all.put("wrapped at " + width, p -> p.each(l -> pieces(l, width, "")));
    }
    all.put("wrapped by the logger", p -> p.each(Disguises::loggedInPieces));
    return all;
  }

  /** Whether a log can go through both, one after the other. */
  static boolean fit(String inner, String outer) {
    boolean packed =
        outer.startsWith("JSON") || outer.startsWith("docker JSON") || outer.equals("logfmt");
    boolean cut = inner.startsWith("wrapped") || inner.equals("progress bar");
    boolean wrapped = outer.startsWith("wrapped");
    boolean whole = inner.equals("JSON") || inner.equals("docker JSON") || inner.equals("logfmt");
    boolean nested = outer.equals("wrapped by the logger") && PREFIXES.containsKey(inner);
    boolean mixed = inner.equals("Latin-1 neighbour") || outer.equals("Latin-1 neighbour");
    // Log collectors take whole lines, a record that is cut is none any more, and a logger wraps
    // its own messages only.
    return !nested
        && !(packed && cut)
        && !(wrapped && (whole || cut))
        && !(mixed && inner.startsWith("UTF_"))
        && !(mixed && outer.startsWith("UTF_"));
  }

  private static Paste behindBar(Paste paste) {
    String bar =
        "\r 11%|█  | 11/100 [00:01<00:09, 9.1it/s]\r 12%|█  | 12/100 [00:01<00:09, 9.1it/s]\r";
    return paste.each(l -> List.of(l.isBlank() ? l : bar + l));
  }

  private static String json(String line, String before, String after) {
    StringBuilder out = new StringBuilder(before);
    for (char c : line.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append(after).toString();
  }

  private static String html(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String typographic(String line) {
    StringBuilder out = new StringBuilder();
    boolean open = false;
    for (char c : line.toCharArray()) {
      open = (c == '"' || c == '\'') != open;
      out.append(c == '"' ? open ? '“' : '”' : c == '\'' ? open ? '‘' : '’' : c);
    }
    return out.toString();
  }

  /** A logger wraps its own messages; a line with the prefix of another stays as it is. */
  private static List<String> loggedInPieces(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    List<Line> stripped = new ArrayList<>();
    new Normalizer().normalize(bytes, 0, bytes.length, 1, 0, 0, stripped);
    boolean own = stripped.size() == 1 && stripped.get(0).text().equals(line);
    return own ? pieces(line, 100, "ERROR 08-01 12:00:00 [core.py:387] ") : List.of(line);
  }

  private static Paste boxed(Paste paste) {
    int width = 40;
    for (String line : paste.lines()) {
      width = Math.max(width, line.length());
    }
    int wide = width;
    Paste sides = paste.each(l -> List.of("│ " + l + " ".repeat(wide - l.length()) + " │"));
    String rule = "─".repeat(wide + 2);
    return sides.between(List.of("╭" + rule + "╮"), List.of("╰" + rule + "╯"));
  }

  private static List<String> pieces(String line, int width, String prefix) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at == 0 || at < line.length(); at += width) {
      pieces.add(prefix + line.substring(at, Math.min(line.length(), at + width)));
    }
    return pieces;
  }
}
