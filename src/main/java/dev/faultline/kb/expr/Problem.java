package dev.faultline.kb.expr;

/**
 * Something the types of an expression tell before it ever runs.
 *
 * @param message one sentence for the author
 * @param column 1-based place in the expression
 */
public record Problem(String message, int column) {}
