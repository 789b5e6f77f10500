package dev.faultline.check;

import dev.faultline.match.Chain;
import dev.faultline.match.Matcher;
import dev.faultline.text.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Logs of good runs, and errors that must not be guessed at, stay without a diagnosis. */
final class CorpusCheck {
  private CorpusCheck() {}

  static List<Problem> check(Path corpus, Matcher matcher) throws IOException {
    List<Problem> problems = new ArrayList<>();
    if (!Files.isDirectory(corpus)) {
      return problems;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Decoder.open(Files.newInputStream(file), file.toString())) {
        for (Chain chain : matcher.match(in).chains()) {
          problems.add(
              new Problem(
                  file + ":" + chain.cause().evidence().get(0).line(),
                  "",
                  chain.cause().entry().id() + " matches, but the log must stay silent"));
        }
      }
    }
    return problems;
  }
}
