package dev.faultline.match;

import dev.faultline.kb.Index;
import dev.faultline.text.LineCensus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The two passes over every byte, in microseconds for a megabyte, as the launcher runs them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"})
public class ScanBenchmark {
  private static final int MEGABYTE = 1 << 20;

  private byte[] log;
  private LiteralScanner scanner;
  private final Hits hits = new Hits();

  /** The log of src/bench/logs.py. */
  @Setup
  public void read() throws IOException {
    byte[] all = Files.readAllBytes(Path.of("target/bench/small.log"));
    log = Arrays.copyOf(all, MEGABYTE);
    scanner = new LiteralScanner(Index.bundled().literals());
  }

  @Benchmark
  public int literals() {
    hits.clear();
    scanner.scan(log, 0, log.length, log.length, hits);
    return hits.size();
  }

  @Benchmark
  public int census() {
    return LineCensus.of(log, 0, log.length, Chunk.CONTEXT).feeds();
  }
}
