package dev.faultline.cli;

import dev.faultline.cli.triage.Tallies;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The workers of a triage: one for each core, fed through a short queue. */
final class TriageWork implements AutoCloseable {
  /** Tells a worker that no more files come. */
  private static final Path END = Path.of("");

  private final TriageLog log;
  private final Tallies tallies;
  private final Console console;
  private final BlockingQueue<Path> queue = new ArrayBlockingQueue<>(256);
  private final List<Thread> workers = new ArrayList<>();
  private final Progress progress;
  private volatile boolean trouble;

  TriageWork(TriageLog log, Tallies tallies, Console console) {
    this.log = log;
    this.tallies = tallies;
    this.console = console;
    this.progress = new Progress(tallies, console);
    int count = Math.max(1, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < count; i++) {
      Thread worker = new Thread(this::work, "faultline-triage-" + i);
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
  }

  /** Waits while the queue is full: a tree of any size takes no memory. */
  void add(Path file) {
    try {
      queue.put(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", e);
    }
  }

  /** A file or directory that cannot be read; the others still count. */
  void problem(IOException e) {
    tallies.addUnreadable();
    complain(sentence(e));
    trouble = true;
  }

  void complain(String sentence) {
    progress.clear();
    console.tell(sentence);
  }

  /**
   * Waits for all files.
   *
   * @return whether something could not be read
   */
  boolean finish() throws InterruptedException {
    for (int i = 0; i < workers.size(); i++) {
      queue.put(END);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return trouble;
  }

  private void work() {
    try {
      for (Path file = queue.take(); file != END; file = queue.take()) {
        read(file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Path file) {
    try {
      List<Tallies.Seen> seen = log.read(file);
      if (seen == null) {
        tallies.addSkipped();
      } else {
        tallies.add(seen);
      }
    } catch (IOException e) {
      problem(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      tallies.addUnreadable();
      complain(file + ": internal error: " + e);
      trouble = true;
    }
    progress.show();
  }

  private static String sentence(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof NoSuchFileException gone) {
      return gone.getFile() + ": no such file";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  @Override
  public void close() {
    progress.clear();
    for (Thread worker : workers) {
      worker.interrupt();
    }
  }
}
