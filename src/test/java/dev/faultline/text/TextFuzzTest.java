package dev.faultline.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checked with its seeds in every build. {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks=true
 * -Dtest=TextFuzzTest#decoder} breeds inputs from them.
 */
class TextFuzzTest {
  static Stream<byte[]> seeds() {
    return PrefixTable.all().stream().map(prefix -> (prefix.example() + "\n").getBytes());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2m")
  void decoder(byte[] raw) {
    TextProperties.decoder(raw);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2m")
  void lines(byte[] log) {
    TextProperties.lines(log);
  }

  /** The same bytes as lines of one length: what a terminal makes of a log. */
  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2m")
  void wrapped(byte[] log) {
    int width = 40;
    byte[] wrapped = new byte[log.length + log.length / width];
    Arrays.fill(wrapped, (byte) '\n');
    for (int from = 0, to = 0; from < log.length; from += width, to += width + 1) {
      System.arraycopy(log, from, wrapped, to, Math.min(width, log.length - from));
    }
    TextProperties.lines(wrapped);
  }
}
