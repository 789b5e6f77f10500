package dev.faultline.advise;

import java.util.List;

/**
 * How sure a diagnosis is.
 *
 * @param because the reasons in words, the weightiest first; never empty
 */
public record Confidence(Level level, List<String> because) {

  /** From doubtful to sure. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }
}
