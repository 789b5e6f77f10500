package dev.faultline.match;

import com.google.re2j.Pattern;
import dev.faultline.kb.CompiledSignature;
import dev.faultline.kb.Index;
import dev.faultline.kb.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
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

/**
 * One candidate line against the signatures that its literals call: ours, RE2/J, java.util.regex.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"})
public class RegexBenchmark {
  private static final String LINE =
      "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total"
          + " capacity of 23.65 GiB of which 1.12 GiB is free. Including non-PyTorch memory, this"
          + " process has 22.41 GiB memory in use. Of the allocated memory 17.90 GiB is allocated by"
          + " PyTorch, and 4.02 GiB is reserved by PyTorch but unallocated.";

  private final List<CompiledSignature> signatures = new ArrayList<>();
  private final List<Pattern> re2j = new ArrayList<>();
  private final List<java.util.regex.Pattern> backtracking = new ArrayList<>();
  private final Search search = new Search();

  /** The signatures of every entry in {@code cuda/}. */
  @Setup
  public void compile() {
    Index index = new KnowledgeBase(List.of(Index.bundled())).layers().get(0);
    for (int i = 0; i < index.signatureCount(); i++) {
      CompiledSignature signature = index.signature(i);
      if (!signature.clue() && index.id(signature.owner()).startsWith("cuda/")) {
        signatures.add(signature);
        re2j.add(Pattern.compile(signature.pattern().regex()));
        backtracking.add(
            java.util.regex.Pattern.compile(signature.pattern().regex().replace("(?P<", "(?<")));
      }
    }
  }

  @Benchmark
  public int ours() {
    int found = 0;
    for (CompiledSignature signature : signatures) {
      found += search.find(signature.program(), LINE, 0) == null ? 0 : 1;
    }
    return found;
  }

  @Benchmark
  public int re2j() {
    int found = 0;
    for (Pattern pattern : re2j) {
      found += pattern.matcher(LINE).find() ? 1 : 0;
    }
    return found;
  }

  @Benchmark
  public int javaUtilRegex() {
    int found = 0;
    for (java.util.regex.Pattern pattern : backtracking) {
      found += pattern.matcher(LINE).find() ? 1 : 0;
    }
    return found;
  }
}
