package dev.faultline.render;

import dev.faultline.advise.Report;
import java.io.IOException;

/** One output format. Implementations are stateless and may be used again. */
public interface Renderer {

  /**
   * Writes the whole report, ending with a line break unless nothing is written.
   *
   * @throws IOException when {@code out} cannot take it; nothing else is thrown
   */
  void render(Report report, Appendable out) throws IOException;
}
