package dev.faultline.advise;

import dev.faultline.kb.expr.Value;

/**
 * A fact with a value.
 *
 * @param value never unknown
 * @param source where it was learned, for people: {@code nvidia-smi}, {@code log line 12}
 */
public record KnownFact(Value value, String source) {}
