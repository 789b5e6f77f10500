package dev.faultline.kb.expr;

/** Factors of the units of memory; -1 where a word is no unit. */
final class ByteUnit {
  private static final String PREFIXES = "KMGTP";

  private ByteUnit() {}

  /** In conditions: KiB … PiB count 1024, KB … PB count 1000; exactly as written. */
  static long inConditions(String unit) {
    int length = unit.length();
    if (unit.equals("B")) {
      return 1;
    }
    int power = length == 0 ? 0 : PREFIXES.indexOf(unit.charAt(0)) + 1;
    if (power == 0 || unit.charAt(length - 1) != 'B') {
      return -1;
    }
    if (length == 3 && unit.charAt(1) == 'i') {
      return 1L << (10 * power);
    }
    return length == 2 ? thousand(power) : -1;
  }

  /**
   * In messages everything counts 1024: PyTorch, the CUDA tools and llama.cpp print GB and G for
   * 1024³ (c10/core/ CachingDeviceAllocator.h, format_size), and a kernel's kB is 1024 too.
   */
  static long inMessages(String unit) {
    if (unit.isEmpty()
        || unit.equals("B")
        || unit.equalsIgnoreCase("byte")
        || unit.equalsIgnoreCase("bytes")) {
      return 1;
    }
    int power = PREFIXES.indexOf(Character.toUpperCase(unit.charAt(0))) + 1;
    if (power == 0) {
      return -1;
    }
    return switch (unit.substring(1)) {
      case "", "i", "B", "b", "iB" -> 1L << (10 * power);
      default -> -1;
    };
  }

  private static long thousand(int power) {
    long factor = 1;
    for (int i = 0; i < power; i++) {
      factor *= 1000;
    }
    return factor;
  }
}
