package dev.faultline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output as it was looked at. After a wanted change: {@code mvn test -Dgolden.write=true}, then
 * read the difference before you commit it.
 */
final class GoldenFile {
  private static final Path DIRECTORY = Path.of("src/test/resources/dev/faultline/render");

  private GoldenFile() {}

  static void check(String name, String actual) throws IOException {
    Path file = DIRECTORY.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
