package dev.faultline.render;

import java.io.IOException;

/** One format of the table of faults. Implementations are stateless and may be used again. */
public interface TriageRenderer {

  /**
   * Writes the whole table.
   *
   * @throws IOException when {@code out} cannot take it
   */
  void render(Triage triage, Appendable out) throws IOException;
}
