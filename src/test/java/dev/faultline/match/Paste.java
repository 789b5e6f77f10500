package dev.faultline.match;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * A log on its way to us, and where its lines have gone.
 *
 * @param lines physical lines as they are now
 * @param places 1-based physical line of each line of the original log
 * @param ending what ends each line
 * @param packing how the text becomes bytes
 */
record Paste(List<String> lines, List<Integer> places, String ending, Packing packing) {
  enum Packing {
    UTF_8(StandardCharsets.UTF_8, "", false),
    UTF_8_BOM(StandardCharsets.UTF_8, "\uFEFF", false),
    UTF_16LE(StandardCharsets.UTF_16LE, "", false),
    UTF_16LE_BOM(StandardCharsets.UTF_16LE, "\uFEFF", false),
    UTF_16BE(StandardCharsets.UTF_16BE, "", false),
    UTF_16BE_BOM(StandardCharsets.UTF_16BE, "\uFEFF", false),
    GZIP(StandardCharsets.UTF_8, "", true),
    /** The first line is Latin-1, the others are UTF-8. */
    MIXED(StandardCharsets.UTF_8, "", false);

    private final Charset charset;
    private final String mark;
    private final boolean zipped;

    Packing(Charset charset, String mark, boolean zipped) {
      this.charset = charset;
      this.mark = mark;
      this.zipped = zipped;
    }
  }

  static Paste of(List<String> log) {
    List<String> lines = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (String line : log) {
      places.add(lines.size() + 1);
      lines.addAll(List.of(line.split("\n", -1)));
    }
    return new Paste(lines, places, "\n", Packing.UTF_8);
  }

  Paste with(Packing other) {
    return new Paste(lines, places, ending, other);
  }

  Paste endingIn(String other) {
    return new Paste(lines, places, other, packing);
  }

  /** Turns every line into one or more. */
  Paste each(Function<String, List<String>> change) {
    List<String> changed = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (String line : lines) {
      starts.add(changed.size() + 1);
      changed.addAll(change.apply(line));
    }
    return new Paste(
        changed, places.stream().map(p -> starts.get(p - 1)).toList(), ending, packing);
  }

  Paste between(List<String> before, List<String> after) {
    List<String> all = new ArrayList<>(before);
    all.addAll(lines);
    all.addAll(after);
    return new Paste(all, places.stream().map(p -> p + before.size()).toList(), ending, packing);
  }

  /** Whether a physical line is what became of the 1-based line of the original log. */
  boolean isAt(long line, int original) {
    int first = places.get(original - 1);
    int end = original < places.size() ? places.get(original) : Integer.MAX_VALUE;
    return line >= first && line < end;
  }

  byte[] bytes() {
    byte[] text = (packing.mark + String.join(ending, lines) + ending).getBytes(packing.charset);
    if (packing == Packing.MIXED) {
      byte[] first = (lines.get(0) + ending).getBytes(StandardCharsets.ISO_8859_1);
      byte[] others = String.join(ending, lines.subList(1, lines.size())).getBytes(packing.charset);
      text = Arrays.copyOf(first, first.length + others.length);
      System.arraycopy(others, 0, text, first.length, others.length);
    }
    if (!packing.zipped) {
      return text;
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
