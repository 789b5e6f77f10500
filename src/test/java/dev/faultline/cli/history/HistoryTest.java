package dev.faultline.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path state;

  private static Outcome outcome(String id, int step, boolean helped) {
    return new Outcome(
        "2026-11-22T10:00:00Z", id, step, step == 0 ? "" : "Title \"" + step + "\"\n", helped);
  }

  @Test
  void what_was_kept_is_read_again_in_order() throws IOException {
    History history = new History(state.resolve("not/there/yet"));
    assertThat(History.exists(state.toFile())).isFalse();
    assertThat(history.read()).isEmpty();
    List<Outcome> outcomes =
        List.of(
            outcome("cuda/oom", 2, true), outcome("cuda/oom", 0, false), outcome("mps/x", 1, true));
    for (Outcome outcome : outcomes) {
      history.add(outcome);
    }
    assertThat(history.read()).isEqualTo(outcomes);
    assertThat(history.of("cuda/oom")).isEqualTo(outcomes.subList(0, 2));
    assertThat(history.of("cuda")).isEmpty();
    history.clear();
    assertThat(history.read()).isEmpty();
  }

  @Test
  void a_torn_line_costs_itself_only() throws IOException {
    History history = new History(state);
    history.add(outcome("a/b", 1, true));
    Files.writeString(history.file(), "{\"at\":\"2026-11-2", StandardOpenOption.APPEND);
    assertThat(history.read()).containsExactly(outcome("a/b", 1, true));
    history.add(outcome("a/b", 2, false));
    assertThat(history.read()).containsExactly(outcome("a/b", 1, true), outcome("a/b", 2, false));
  }

  @Test
  void lines_that_are_no_outcomes_are_left_out() throws IOException {
    History history = new History(state);
    Files.writeString(
        history.file(),
        """
        null
        []
        {}
        {"at":[1],"id":"a/b","helped":true}
        {"at":"x","id":"a/b","helped":"yes"}
        \u0000\u0001
        {"at":"2027-01-01T00:00:00Z","id":"a/b","step":1,"title":"t","helped":true,"later":{"x":[1]}}
        """);
    assertThat(history.read())
        .containsExactly(new Outcome("2027-01-01T00:00:00Z", "a/b", 1, "t", true));
  }

  @Test
  void writers_in_one_process_lose_nothing() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 6; t++) {
      String id = "writer/" + t;
      Thread thread = new Thread(() -> write(state, id));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(new History(state).read()).hasSize(6 * 50);
  }

  @Test
  void writers_in_many_processes_lose_nothing() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      writers.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  HistoryTest.class.getName(),
                  state.toString(),
                  "process/" + i)
              .inheritIO()
              .start());
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor()).isZero();
    }
    List<Outcome> outcomes = new History(state).read();
    assertThat(outcomes).hasSize(3 * 50);
    Set<Outcome> different = new HashSet<>(outcomes);
    assertThat(different).hasSize(3 * 50);
  }

  /** A writer of its own: directory and id. */
  public static void main(String[] args) {
    write(Path.of(args[0]), args[1]);
  }

  private static void write(Path state, String id) {
    try {
      for (int i = 1; i <= 50; i++) {
        new History(state).add(outcome(id, i, i % 2 == 0));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_notes_use_the_numbers_of_the_present_answer() {
    List<Outcome> outcomes =
        List.of(
            new Outcome("2026-01-01T00:00:00Z", "a/b", 1, "first", false),
            new Outcome("2026-01-02T00:00:00Z", "a/b", 2, "second", false),
            new Outcome("2026-01-03T00:00:00Z", "a/b", 2, "second", true),
            new Outcome("2026-01-04T00:00:00Z", "a/b", 3, "gone", false));
    assertThat(HistoryNotes.of(outcomes, List.of("second", "x", "first")))
        .containsExactly(
            "Step 1 fixed this here on 2026-01-03.",
            "\"gone\" did not fix this here on 2026-01-04.",
            "Step 3 did not fix this here on 2026-01-01.");
    Outcome whole = new Outcome("2026-01-05T00:00:00Z", "a/b", 0, "", true);
    assertThat(HistoryNotes.of(List.of(whole), List.of()))
        .containsExactly("This was fixed here on 2026-01-05.");
  }

  @Test
  void the_last_diagnosis_is_replaced_whole() throws IOException {
    assertThat(LastDiagnosis.read(state)).isNull();
    LastDiagnosis last = new LastDiagnosis("a/b", List.of("one", "two"));
    last.save(state);
    assertThat(LastDiagnosis.read(state)).isEqualTo(last);
    new LastDiagnosis("c/d", List.of()).save(state);
    assertThat(LastDiagnosis.read(state)).isEqualTo(new LastDiagnosis("c/d", List.of()));
    LastDiagnosis.clear(state);
    assertThat(LastDiagnosis.read(state)).isNull();
  }
}
