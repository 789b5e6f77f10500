package dev.faultline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/** A terminal that can only print: an editor's shell, a serial line. The system edits the lines. */
final class DumbSource implements LineSource {
  /** Lines of one paste arrive without pause; a slow line adds some. In ms. */
  private static final long PAUSE = 60;

  private final BufferedReader reader;
  private final PrintStream out;
  private final AtomicBoolean cleared = new AtomicBoolean();
  private final Object handler;
  private String prompt = "";
  private String ahead;

  DumbSource(InputStream in, PrintStream out) {
    this.reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
    this.out = out;
    this.handler = Signals.register("INT", this::clear);
  }

  /** The system has dropped the begun line already. */
  private void clear() {
    cleared.set(true);
    out.print(System.lineSeparator() + prompt);
    out.flush();
  }

  @Override
  public Typed next(String wanted) throws IOException {
    if (ahead == null) {
      prompt = wanted;
      if (!reader.ready()) {
        out.print(prompt);
        out.flush();
      }
      ahead = reader.readLine();
    }
    if (cleared.getAndSet(false)) {
      return Typed.CLEARED;
    }
    String line = ahead;
    ahead = null;
    return line == null ? Typed.END : Typed.line(line);
  }

  @Override
  public boolean hasMore() throws IOException {
    if (ahead == null && !reader.ready()) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return ahead != null || reader.ready();
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public int columns(int known) {
    return known;
  }

  @Override
  public void close() {
    Signals.unregister("INT", handler);
  }
}
