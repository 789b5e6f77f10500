package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTailTest {
  @Test
  void the_end_is_kept_in_whole_lines_and_the_rest_counted() throws IOException {
    for (int lines = 1; lines < 200; lines++) {
      List<String> all = new ArrayList<>();
      for (int i = 1; i <= lines; i++) {
        all.add("line " + i + "x".repeat(i % 7));
      }
      byte[] text = String.join("\n", all).concat("\n").getBytes(StandardCharsets.UTF_8);
      LogTail tail = LogTail.read(new ByteArrayInputStream(text), 100);
      assertThat(tail.bytes().length).isLessThanOrEqualTo(100);
      int dropped = (int) tail.dropped();
      assertThat(tail.lines()).isEqualTo(all.subList(dropped, all.size()));
      assertThat(text.length <= 100 ? dropped : 0).isZero();
      assertThat(dropped + tail.lines().size()).isEqualTo(lines);
    }
  }

  @Test
  void a_line_longer_than_the_limit_leaves_nothing() throws IOException {
    byte[] text = "x".repeat(1000).getBytes(StandardCharsets.UTF_8);
    assertThat(LogTail.read(new ByteArrayInputStream(text), 100).text()).isEmpty();
  }
}
