package dev.faultline.cli;

import dev.faultline.advise.Fingerprint;
import dev.faultline.cli.triage.LogTimes;
import dev.faultline.cli.triage.Tallies;
import dev.faultline.match.Chain;
import dev.faultline.match.ErrorLine;
import dev.faultline.match.Evidence;
import dev.faultline.match.Findings;
import dev.faultline.match.Match;
import dev.faultline.match.Matcher;
import dev.faultline.text.Decoded;
import dev.faultline.text.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One log of a triage: what is in it, and when that was. Serves any number of threads. */
final class TriageLog {
  /** Kept of a line: enough to recognise it, little enough for ten thousand of them. */
  private static final int MAX_TEXT = 300;

  private final Matcher matcher;

  TriageLog(Matcher matcher) {
    this.matcher = matcher;
  }

  /** What is in a file; null when it is no text. */
  List<Tallies.Seen> read(Path file) throws IOException {
    Findings findings;
    try (InputStream raw = Files.newInputStream(file)) {
      Decoded decoded = Decoder.decode(raw, file.toString());
      if (decoded.binary()) {
        return null;
      }
      findings = matcher.match(decoded.stream());
    }
    LogTimes times = new LogTimes(file);
    List<Tallies.Seen> seen = new ArrayList<>();
    for (Chain chain : findings.chains()) {
      seen.add(known(chain.cause(), file, times));
    }
    if (findings.error() != null) {
      seen.add(unknown(findings.error(), file, times));
    }
    return seen;
  }

  private static Tallies.Seen known(Match match, Path file, LogTimes times) throws IOException {
    Evidence example = match.evidence().get(0);
    long first = example.line();
    long last = example.line();
    for (Evidence evidence : match.evidence()) {
      first = Math.min(first, evidence.line());
      last = Math.max(last, evidence.line());
    }
    LogTimes.Span span = times.of(first, last);
    return new Tallies.Seen(
        match.entry().id(),
        match.entry().title(),
        true,
        match.count(),
        span.first(),
        span.last(),
        span.exact(),
        file.toString(),
        example.line(),
        cut(example.text()));
  }

  private static Tallies.Seen unknown(ErrorLine error, Path file, LogTimes times)
      throws IOException {
    Fingerprint fingerprint = Fingerprint.of(error.text());
    LogTimes.Span span = times.of(error.line(), error.line());
    return new Tallies.Seen(
        "unknown/" + fingerprint.hash(),
        cut(fingerprint.masked()),
        false,
        1,
        span.first(),
        span.last(),
        span.exact(),
        file.toString(),
        error.line(),
        cut(error.text()));
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
