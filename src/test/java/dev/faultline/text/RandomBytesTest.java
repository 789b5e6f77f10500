package dev.faultline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed seeds: what fails here once fails always. */
class RandomBytesTest {
  private static final byte[][] WORDS = words();

  /**
   * Examples of all prefixes, halves of them, and bytes that mean something to one of the stages.
   */
  private static byte[][] words() {
    List<String> words = new ArrayList<>();
    for (Prefix prefix : PrefixTable.all()) {
      String example = prefix.example();
      words.add(example);
      words.add(example.substring(0, example.length() / 2));
      words.add(example.substring(example.length() / 3));
    }
    words.addAll(
        List.of(
            "\n",
            "\n",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\b",
            "\u001b[31m",
            "\u001b]8;;",
            "\u0007",
            "\u001b",
            "\u009b1m",
            " ",
            "    "));
    words.addAll(
        List.of(
            "\\n",
            "\\u0041",
            "\\x1b[",
            "{\"msg\":\"",
            "\"}",
            "level=WARN msg=\"",
            "&lt;",
            "&#65;",
            "&#8220;"));
    words.addAll(
        List.of(
            "  File \"x.py\", line 3, in f\n",
            "    raise X(\"a\")\n",
            "RuntimeError: boom\n",
            "E   ",
            "----> 5 "));
    words.addAll(
        List.of(
            "Traceback (most recent call last):\n",
            "│ │ a │ │\n",
            "“",
            "…",
            "\u2028",
            "d.",
            ".",
            ":",
            "word ".repeat(20)));
    byte[][] bytes = new byte[words.size()][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = words.get(i).getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }

  private static byte[] random(Random random, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < size) {
      if (random.nextInt(8) == 0) {
        bytes.write(random.nextInt(256));
      } else {
        bytes.writeBytes(WORDS[random.nextInt(WORDS.length)]);
      }
    }
    return bytes.toByteArray();
  }

  @RepeatedTest(10)
  void logs(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int round = 0; round < 1_500; round++) {
      TextProperties.lines(random(random, 1 + random.nextInt(300)));
    }
  }

  @RepeatedTest(5)
  void noise(RepetitionInfo run) {
    Random random = new Random(50 + run.getCurrentRepetition());
    for (int round = 0; round < 1_000; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      TextProperties.lines(noise);
      TextProperties.decoder(noise);
    }
  }

  @RepeatedTest(5)
  void packed_and_damaged(RepetitionInfo run) throws IOException {
    Random random = new Random(90 + run.getCurrentRepetition());
    for (int round = 0; round < 300; round++) {
      byte[] log = random(random, 1 + random.nextInt(3_000));
      byte[] raw =
          switch (random.nextInt(4)) {
            case 0 -> log;
            case 1 -> new String(log, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> new String(log, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE);
            default -> gzip(log);
          };
      if (random.nextBoolean()) {
        raw[random.nextInt(raw.length)] ^= (byte) (1 << random.nextInt(8));
      }
      if (random.nextInt(4) == 0) {
        raw = Arrays.copyOf(raw, random.nextInt(raw.length));
      }
      TextProperties.decoder(raw);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "\"",
        "{\"a\":\"",
        "\\",
        "\\n",
        "\u001b",
        "\u001b]",
        "\u001b[",
        "^[[",
        "1%\r",
        "&#1",
        "&",
        "│ ",
        "> ",
        "[rank0]: ",
        "[1;",
        "a",
        "a.",
        "([",
        "2025-08-01 ",
        "time=1 ",
        "\"a\":",
        "\b",
        "\0",
        "`",
        "\\\\",
        ":\\",
        "  | ",
        "[E:onnxruntime:",
        "C:\\",
        "é",
        "(",
        "raise ",
        "Warning: ",
        "x: ",
      })
  void one_endless_line_of_the_same(String piece) {
    byte[] line = piece.repeat(400_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
    List<Line> lines = Lines.of(line);
    Structure.mark(lines);

    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allMatch(l -> l.number() == 1 && l.text().length() <= 3 * Normalizer.PIECE_BYTES);
  }

  @Test
  void many_short_lines_of_many_processes() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      log.append("[rank").append(i).append("]:     >       raise X\n----> 5 x\n");
    }
    List<Line> lines = Lines.marked(log.toString());

    assertThat(lines).hasSize(40_001);
    assertThat(Rejoiner.rejoin(lines)).isEmpty();
  }
}
