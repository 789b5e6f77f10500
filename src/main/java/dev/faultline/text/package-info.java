/**
 * Bytes to lines: decoding, stripping of colours and log prefixes, rejoining of wrapped lines, and
 * what each line is (frame, echoed source, exception). Every {@link dev.faultline.text.Line} still
 * knows its place in the original input. Knows nothing of faults.
 *
 * <p>In this order: {@link dev.faultline.text.Decoder} opens; {@link dev.faultline.text.PlainScan}
 * says where the raw bytes are enough; {@link dev.faultline.text.Normalizer} strips by {@link
 * dev.faultline.text.PrefixTable}; {@link dev.faultline.text.Structure} names the kinds; {@link
 * dev.faultline.text.Rejoiner} is for a second look.
 */
package dev.faultline.text;
