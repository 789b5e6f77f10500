/**
 * The facts of a machine: what is known of the place where a log came from, and where each fact was
 * learned.
 *
 * <p>A {@link dev.faultline.platform.Platform} is an immutable map of {@link
 * dev.faultline.platform.Fact}s named by the {@link dev.faultline.platform.FactCatalogue}. It comes
 * from the live probe ({@code platform.probe}), from a saved file, or from the log itself ({@link
 * dev.faultline.platform.Clues}); the log wins. Facts are text plus a {@link
 * dev.faultline.platform.FactType}; what they mean for an error is not known here.
 */
package dev.faultline.platform;
