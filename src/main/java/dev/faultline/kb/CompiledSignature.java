package dev.faultline.kb;

/**
 * A signature as the matcher uses it.
 *
 * @param owner ordinal of the entry, or of the clue when {@code clue}
 * @param clue whether it reads facts instead of naming a fault
 * @param number position among the owner's signatures
 * @param pattern expanded pattern with its captures
 * @param block whether it may run over line breaks
 * @param within for a block: lines after its first
 * @param where condition text, or null
 * @param program the pattern, compiled
 */
public record CompiledSignature(
    int owner,
    boolean clue,
    int number,
    SignaturePattern pattern,
    boolean block,
    int within,
    String where,
    Program program) {}
