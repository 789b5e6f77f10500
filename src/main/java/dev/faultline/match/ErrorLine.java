package dev.faultline.match;

/**
 * The line that looks most like the error, when no entry knows it.
 *
 * @param line 1-based physical line
 * @param column 1-based column
 * @param text the stripped line
 */
public record ErrorLine(long line, int column, String text) {}
