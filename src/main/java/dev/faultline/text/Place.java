package dev.faultline.text;

/**
 * A character in the input.
 *
 * @param line 1-based physical line
 * @param column 1-based column in that line
 */
public record Place(long line, int column) {}
