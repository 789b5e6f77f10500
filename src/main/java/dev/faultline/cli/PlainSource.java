package dev.faultline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Lines of a pipe or a file; no prompt, no editing. */
final class PlainSource implements LineSource {
  private final BufferedReader reader;
  private String ahead;

  PlainSource(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  @Override
  public Typed next(String prompt) throws IOException {
    String line = ahead == null ? reader.readLine() : ahead;
    ahead = null;
    return line == null ? Typed.END : Typed.line(line);
  }

  /** Waits for the next line: what comes through a pipe belongs together until a blank line. */
  @Override
  public boolean hasMore() throws IOException {
    if (ahead == null) {
      ahead = reader.readLine();
    }
    return ahead != null;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public int columns(int known) {
    return known;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
