package dev.faultline.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.advise.NearestEntries.Candidate;
import dev.faultline.advise.UnknownError.Nearest;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestEntriesTest {
  private final NearestEntries nearest =
      new NearestEntries(
          List.of(
              new Candidate(
                  "cuda/oom",
                  "PyTorch ran out of GPU memory",
                  List.of("CUDA out of memory\\. Tried to allocate %{SIZE:requested}")),
              new Candidate(
                  "mps/oom",
                  "PyTorch ran out of Metal memory",
                  List.of("MPS backend out of memory \\(MPS allocated: %{SIZE:allocated}")),
              new Candidate(
                  "python/no-module",
                  "A module is not installed",
                  List.of("No module named '%{MODULE:module}'"))));

  @Test
  void theNearestComesFirst() {
    List<Nearest> found =
        nearest.to("Memory is out (MPS allocated 3). CUDA tried to allocate 2.00 GiB");

    assertThat(found).extracting(Nearest::id).containsExactly("cuda/oom", "mps/oom");
    assertThat(found.get(0).similarity()).isGreaterThan(found.get(1).similarity()).isLessThan(1);
    assertThat(found.get(0).difference()).isEqualTo("only this line has: mps allocated gib");
  }

  @Test
  void nothingResemblesNonsense() {
    assertThat(nearest.to("zzz qqq 12")).isEmpty();
    assertThat(nearest.to("")).isEmpty();
  }

  @Test
  void anEntryAppearsOnceWithItsBestText() {
    assertThat(nearest.to("MPS backend out of memory allocated Metal PyTorch"))
        .extracting(Nearest::id)
        .doesNotHaveDuplicates()
        .startsWith("mps/oom");
  }
}
