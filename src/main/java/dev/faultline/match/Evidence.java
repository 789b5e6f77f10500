package dev.faultline.match;

import java.util.Map;

/**
 * One place in the input where a signature matched.
 *
 * @param line 1-based physical line
 * @param column 1-based column in that line
 * @param text the logical line it begins on, stripped; control characters are the renderer's
 *     business
 * @param captures values by name, only those that took part
 */
public record Evidence(long line, int column, String text, Map<String, Capture> captures) {}
