package dev.faultline.cli.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last answer on a terminal named, so that "fixed" needs no id. Nothing of the log is in
 * it.
 *
 * @param id the entry
 * @param steps the titles of the steps, in the order of the answer
 */
public record LastDiagnosis(String id, List<String> steps) {
  private static final String FILE = "last";

  /** Steps beyond this nobody counts to. */
  private static final int MOST_STEPS = 40;

  /** Plain lines, the id first: this is written on the way of an answer, where JSON costs time. */
  public void save(Path state) throws IOException {
    PrivateFiles.directories(state);
    StringBuilder text = new StringBuilder(id).append('\n');
    for (String step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
      text.append(step.replace('\n', ' ').replace('\r', ' ')).append('\n');
    }
    // Beside it and then in its place: a reader never sees half of it.
    Path half = state.resolve(FILE + "." + ProcessHandle.current().pid());
    Files.writeString(half, text, StandardCharsets.UTF_8);
    Files.move(
        half,
        state.resolve(FILE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** Null when there is none. */
  public static LastDiagnosis read(Path state) throws IOException {
    try {
      List<String> lines =
          new ArrayList<>(Files.readAllLines(state.resolve(FILE), StandardCharsets.UTF_8));
      return lines.isEmpty() || lines.get(0).isBlank()
          ? null
          : new LastDiagnosis(lines.get(0), List.copyOf(lines.subList(1, lines.size())));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Forgets it. */
  public static void clear(Path state) throws IOException {
    Files.deleteIfExists(state.resolve(FILE));
  }
}
