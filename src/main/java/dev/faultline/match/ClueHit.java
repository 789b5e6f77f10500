package dev.faultline.match;

import dev.faultline.kb.Clue;
import java.util.Map;

/** A place where a log tells a fact; {@code line} is the 1-based physical line. */
public record ClueHit(Clue clue, Map<String, String> captures, long line) {}
