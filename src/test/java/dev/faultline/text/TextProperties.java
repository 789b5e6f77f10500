package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds for every input whatever; checked with random bytes by JUnit and with bred ones by
 * Jazzer.
 */
final class TextProperties {
  /** Characters that the literals of signatures never have. */
  private static final String SPLITS = "\"'<>&\\=";

  private TextProperties() {}

  /** Decoding ends, fails with an IOException at most, and leaves plain bytes as they are. */
  static void decoder(byte[] raw) {
    byte[] text;
    try (InputStream in =
        Decoder.decode(new ByteArrayInputStream(raw), "x", 1 << 22, 2_000).stream()) {
      text = in.readAllBytes();
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith("x: ");
      return;
    }
    switch (Decoder.sniff(raw, Math.min(raw.length, Decoder.SNIFF_BYTES))) {
      case PLAIN, BINARY -> assertThat(text).isEqualTo(raw);
      case UTF8_BOM -> assertThat(text).hasSize(raw.length - 3);
      case UTF16LE, UTF16BE -> assertThat(text.length).isLessThanOrEqualTo(raw.length * 3 / 2 + 3);
      case GZIP -> assertThat(text.length).isLessThanOrEqualTo(1 << 22);
    }
  }

  /**
   * No physical line is lost, every character has a column, and plain lines have no words of their
   * own.
   */
  static void lines(byte[] log) {
    List<Line> all = new ArrayList<>();
    Normalizer normalizer = new Normalizer();
    int start = 0;
    long number = 1;
    for (int i = 0; i <= log.length; i++) {
      if (i < log.length && log[i] != '\n') {
        continue;
      }
      List<Line> lines = new ArrayList<>();
      normalizer.normalize(log, start, i, number, start, 0, lines);
      assertThat(lines).as("logical lines of line %d", number).isNotEmpty();
      for (Line line : lines) {
        line(line, number, start, i - start);
      }
      if (Normalizer.isPlain(log, start, i)) {
        plain(new String(log, start, i - start, StandardCharsets.ISO_8859_1), lines);
      }
      all.addAll(lines);
      number++;
      start = i + 1;
    }
    structure(all);
    rejoined(all);
  }

  private static void line(Line line, long number, long offset, int bytes) {
    assertThat(line.number()).isEqualTo(number);
    assertThat(line.offset()).isEqualTo(offset);
    for (int i = 0; i < line.text().length(); i++) {
      char c = line.text().charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        fail("control character %d in <%s>", (int) c, line.text());
      }
      if (line.column(i) < 1 || line.column(i) > bytes) {
        fail("column %d of %d bytes in <%s>", line.column(i), bytes, line.text());
      }
    }
  }

  private static void plain(String raw, List<Line> lines) {
    for (Line line : lines) {
      String text = line.text();
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : '"';
        if (c < ' ' || c > '~' || SPLITS.indexOf(c) >= 0) {
          assertThat(raw)
              .as("bytes of a line with the text %s", text)
              .contains(text.substring(start, i));
          start = i + 1;
        }
      }
    }
  }

  private static void structure(List<Line> lines) {
    List<Line> before = List.copyOf(lines);
    Structure.mark(lines);
    assertThat(lines).hasSameSizeAs(before);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).as(before.get(i).kind())).isEqualTo(before.get(i));
    }
  }

  private static void rejoined(List<Line> lines) {
    long size = 0;
    for (Line line : lines) {
      size += line.text().length();
    }
    long joined = 0;
    for (JoinedLine line : Rejoiner.rejoin(lines)) {
      assertThat(line.pieces()).hasSizeBetween(2, Rejoiner.MAX_PIECES);
      joined += line.text().length();
      for (int i = 0; i < line.text().length(); i++) {
        Place place = line.place(i);
        if (place.column() < 1 || place.line() < line.pieces().get(0).number()) {
          fail("%s of character %d in <%s>", place, i, line.text());
        }
      }
    }
    assertThat(joined).isLessThanOrEqualTo(3 * size);
  }
}
