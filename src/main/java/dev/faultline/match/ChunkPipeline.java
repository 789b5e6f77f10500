package dev.faultline.match;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * Matches the chunks of a large input on all processors. The caller's thread reads and adds up; the
 * results are added in the order of the input, so that the answer does not depend on the threads.
 */
final class ChunkPipeline {
  /** Beyond this the reading thread is the limit; each thread may hold three chunks. */
  static final int MOST_THREADS = 8;

  private final List<Layer> layers;
  private final ChunkReader reader;
  private final Totals totals;
  private final ThreadLocal<Search> searches =
      new ThreadLocal<>() {
        @Override
        protected Search initialValue() {
          return new Search();
        }
      };

  private final ArrayDeque<Task> underway = new ArrayDeque<>();

  ChunkPipeline(List<Layer> layers, ChunkReader reader, Totals totals) {
    this.layers = layers;
    this.reader = reader;
    this.totals = totals;
  }

  /** How many chunks can be matched at once on this machine. */
  static int threads() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private static final class Task extends FutureTask<ChunkResult> {
    private final Chunk chunk;

    Task(List<Layer> layers, Chunk chunk, ThreadLocal<Search> searches, List<BitSet> full) {
      super(
          new Callable<>() {
            @Override
            public ChunkResult call() {
              return ChunkResult.of(layers, chunk, searches.get(), full);
            }
          });
      this.chunk = chunk;
    }
  }

  /** Threads that do not keep the process alive. */
  private static final class Daemons implements ThreadFactory {
    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "matcher");
      thread.setDaemon(true);
      return thread;
    }
  }

  /** Reads and matches from {@code first} to the end. */
  void run(Chunk first) throws IOException {
    int threads = threads();
    ExecutorService pool = Executors.newFixedThreadPool(threads, new Daemons());
    try {
      for (Chunk chunk = first; chunk != null; chunk = reader.next()) {
        Task task = new Task(layers, chunk, searches, totals.fullForNext());
        pool.execute(task);
        underway.add(task);
        if (underway.size() > 2 * threads) {
          addNext();
        }
      }
      while (!underway.isEmpty()) {
        addNext();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void addNext() throws IOException {
    Task task = underway.remove();
    try {
      ChunkResult result = task.get();
      reader.recycle(totals.last());
      totals.add(task.chunk, result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while matching");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
