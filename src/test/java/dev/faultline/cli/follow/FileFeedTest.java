package dev.faultline.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeedTest {
  private static final long HANGS_AFTER = TimeUnit.SECONDS.toNanos(60);

  @TempDir Path directory;
  private final byte[] buffer = new byte[64];

  /** Reads until the text has so many characters; a restart is a bar. */
  private String read(Feed feed, int length) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    long end = System.nanoTime() + HANGS_AFTER;
    while (text.length() < length && System.nanoTime() < end) {
      int count = feed.read(buffer);
      if (count == Feed.RESTART) {
        text.append('|');
      } else if (count > 0) {
        text.append(new String(buffer, 0, count, StandardCharsets.US_ASCII));
      }
    }
    return text.toString();
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void growsAndIsRotated() throws Exception {
    Path log = directory.resolve("a.log");
    append(log, "one\n");
    try (Feed feed = new FileFeed(log, false)) {
      assertThat(read(feed, 4)).isEqualTo("one\n");
      append(log, "two\n");
      assertThat(read(feed, 4)).isEqualTo("two\n");
      Files.move(log, directory.resolve("a.log.1"));
      append(directory.resolve("a.log.1"), "late\n");
      append(log, "new\n");
      assertThat(read(feed, 10)).isEqualTo("late\n|new\n");
    }
  }

  /** A writer that reopens its log late loses nothing, and neither does a second rotation. */
  @Test
  void filesInBetweenAreReadToo() throws Exception {
    Path log = directory.resolve("a.log");
    append(log, "one\n");
    try (Feed feed = new FileFeed(log, false)) {
      assertThat(read(feed, 4)).isEqualTo("one\n");
      Files.move(log, directory.resolve("a.log.1"));
      append(log, "two\n");
      assertThat(feed.read(buffer)).isZero();
      append(directory.resolve("a.log.1"), "more\n");
      Files.move(log, directory.resolve("a.log.2"));
      append(log, "three\n");
      assertThat(read(feed, 17)).isEqualTo("more\n|two\n|three\n");
    }
  }

  @Test
  void isTruncated() throws Exception {
    Path log = directory.resolve("a.log");
    append(log, "first line\n");
    try (Feed feed = new FileFeed(log, false)) {
      assertThat(read(feed, 11)).isEqualTo("first line\n");
      Files.writeString(log, "short\n");
      assertThat(read(feed, 7)).isEqualTo("|short\n");
      Files.writeString(log, "longer than it was before\n");
      assertThat(read(feed, 27)).isEqualTo("|longer than it was before\n");
    }
  }

  @Test
  void comesLate() throws Exception {
    Path log = directory.resolve("a.log");
    try (Feed feed = new FileFeed(log, true)) {
      assertThat(feed.read(buffer)).isZero();
      append(log, "all of it is new\n");
      assertThat(read(feed, 17)).isEqualTo("all of it is new\n");
    }
  }

  @Test
  void leavesOutWhatIsThere() throws Exception {
    Path log = directory.resolve("a.log");
    append(log, "old\n");
    try (Feed feed = new FileFeed(log, true)) {
      assertThat(feed.read(buffer)).isZero();
      append(log, "new\n");
      assertThat(read(feed, 4)).isEqualTo("new\n");
    }
  }

  @Test
  void aStreamEnds() throws Exception {
    try (Feed feed =
        new StreamFeed(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)))) {
      byte[] large = new byte[64 * 1024];
      int count = feed.read(large);
      while (count == 0) {
        count = feed.read(large);
      }
      assertThat(count).isEqualTo(3);
      do {
        count = feed.read(large);
      } while (count == 0);
      assertThat(count).isEqualTo(Feed.END);
    }
  }
}
