package dev.faultline.cli;

import dev.faultline.cli.child.Transcript;
import dev.faultline.match.Findings;
import java.io.IOException;

/** Matches a command's output while it flows. */
final class TranscriptReader extends Thread {
  private final Diagnoser diagnoser;
  private final Transcript transcript;
  private Findings findings;
  private Throwable failure;

  TranscriptReader(Diagnoser diagnoser, Transcript transcript) {
    super("faultline-match");
    this.diagnoser = diagnoser;
    this.transcript = transcript;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      findings = diagnoser.findings(transcript);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failure = e;
      // Whatever is wrong with us, the command goes on.
      transcript.drop();
    }
  }

  /** What was found, after the transcript's end. */
  Findings await() throws InterruptedException {
    join();
    if (findings == null) {
      throw new IllegalStateException("the output could not be matched", failure);
    }
    return findings;
  }
}
