package dev.faultline.advise;

/**
 * What stays of an error line when its values are gone.
 *
 * @param hash 16 hex digits, the same for the same masked text in every version of the tool
 * @param masked the line with {@code <n>}, {@code <path>}, {@code <hex>}, {@code <text>}, {@code
 *     <token>} in place of what differs from run to run
 */
public record Fingerprint(String hash, String masked) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The fingerprint of a line; the same for every line longer than its first 1000 characters. */
  public static Fingerprint of(String line) {
    String masked = new Mask(line).masked();
    // FNV-1a: an id for people to compare, no defence; a digest of java.security costs 20 ms of
    // start-up.
    long hash = FNV_OFFSET;
    for (int i = 0; i < masked.length(); i++) {
      hash = (hash ^ masked.charAt(i)) * FNV_PRIME;
    }
    String hex = Long.toHexString(hash);
    return new Fingerprint("0".repeat(16 - hex.length()) + hex, masked);
  }
}
