package dev.faultline.match;

/**
 * The line that looks most like the error, when no entry knows it.
 *
 * @param line 1-based physical line
 * @param column 1-based column
 * @param text the stripped line
 * @param frame whether it is only the last frame of a traceback, whose own last line is not there
 */
public record ErrorLine(long line, int column, String text, boolean frame) {}
