package dev.faultline.match;

import java.util.List;

/**
 * All that matching learned of one input.
 *
 * @param lines number of physical lines
 * @param bytes number of decoded bytes
 * @param chains causes with their consequences, best first; empty when nothing is known
 * @param clues facts that the log tells about its machine
 * @param error the line that looks like an error; only looked for when {@code chains} is empty,
 *     then null for a log without one
 */
public record Findings(
    long lines, long bytes, List<Chain> chains, List<ClueHit> clues, ErrorLine error) {}
