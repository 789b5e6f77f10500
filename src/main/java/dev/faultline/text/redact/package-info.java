/**
 * Text that goes to other people: names, addresses and secrets out, everything that a diagnosis
 * needs left in.
 *
 * <p>{@link dev.faultline.text.redact.Redactor} is the entrance. What is taken out leaves something
 * of the same shape behind ({@code /home/user/x}, {@code 192.0.2.1}, {@code hf_REDACTED}), so that
 * patterns match before and after. Linear in the length of the text. Knows nothing of faults.
 */
package dev.faultline.text.redact;
