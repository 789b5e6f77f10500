/**
 * A {@link dev.faultline.advise.Report} to text for people or machines, one class per format behind
 * {@link dev.faultline.render.Renderer}.
 *
 * <p>Text of a log passes {@link dev.faultline.render.Visible} on its way out, in every format that
 * can reach a terminal. Knows nothing of logs, entries and machines, and writes to nothing but the
 * {@link java.lang.Appendable} it is given.
 */
package dev.faultline.render;
