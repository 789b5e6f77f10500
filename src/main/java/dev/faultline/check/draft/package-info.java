/**
 * From the log of an unknown error to the first draft of its entry.
 *
 * <p>{@link dev.faultline.check.draft.Draft} is the entrance: lines and the number of the error in,
 * a pattern with typed captures and an example out, and {@link dev.faultline.check.draft.DraftFile}
 * writes them as an entry file. What only a person can know is left as a {@link
 * dev.faultline.check.draft.Placeholder}, which the checker names. Redacts nothing.
 */
package dev.faultline.check.draft;
