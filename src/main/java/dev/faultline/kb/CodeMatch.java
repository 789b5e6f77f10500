package dev.faultline.kb;

/**
 * One meaning of what a user typed.
 *
 * @param shown the number as it was typed, read in this family: {@code -9}, {@code 0xC0000409}
 * @param note how the number was read, null when it stands there as it is
 */
public record CodeMatch(CodeFamily family, Code code, String shown, String note) {}
