/**
 * Bytes to lines: decoding, stripping of colours and log prefixes, rejoining of wrapped lines, and
 * what each line is (frame, echoed source, exception). Every {@link dev.faultline.text.Line} still
 * knows its place in the original input. Knows nothing of faults.
 */
package dev.faultline.text;
