/**
 * From what is in the text to what to do: {@link dev.faultline.match.Chain}s and the {@link
 * dev.faultline.advise.Facts} of a machine go in, an {@link dev.faultline.advise.InputResult} comes
 * out.
 *
 * <p>{@link dev.faultline.advise.Adviser} is the entrance. The report's records are plain words and
 * numbers: whoever renders them needs no other room. Knows nothing of terminals and formats, and
 * trusts no text of a log: what a log says goes into commands only where no shell can read it as
 * syntax ({@link dev.faultline.advise.ShellQuoting}).
 */
package dev.faultline.advise;
