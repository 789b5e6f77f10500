/**
 * Many signatures, one log: which of them are in the text, where, and which one is the cause.
 *
 * <p>Read in this order: {@link dev.faultline.match.LiteralScanner} finds the required literals in
 * the raw bytes; {@link dev.faultline.match.Matcher} decodes only the lines around a hit and runs
 * the regex there; {@link dev.faultline.match.Ranking} orders what matched into chains of a cause
 * and its symptoms. Knows nothing of machines and advice.
 */
package dev.faultline.match;
