package dev.faultline.match;

import java.util.List;

/**
 * A cause and what followed from it.
 *
 * @param cause the deepest match known
 * @param consequences its symptoms and wrappers, in the order of the text
 */
public record Chain(Match cause, List<Match> consequences) {}
