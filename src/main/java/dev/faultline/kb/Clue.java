package dev.faultline.kb;

import java.util.Map;

/**
 * A pattern that reads facts out of a log.
 *
 * @param signature where the facts stand
 * @param facts fact name to value; {@code ${name}} in a value is a capture
 */
public record Clue(Signature signature, Map<String, String> facts) {}
