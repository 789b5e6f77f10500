/**
 * The small closed language of {@code when}, {@code where} and {@code derive}; docs/conditions.md
 * is its page.
 *
 * <p>A text goes through {@link dev.faultline.kb.expr.Expression#parse} (lexer, parser) to a tree
 * of {@link dev.faultline.kb.expr.Node}, and with a {@link dev.faultline.kb.expr.Scope} to a {@link
 * dev.faultline.kb.expr.Value}; evaluation never throws, what cannot be computed is unknown. Knows
 * nothing of logs and machines: names are only looked up.
 */
package dev.faultline.kb.expr;
