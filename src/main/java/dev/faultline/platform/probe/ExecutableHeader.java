package dev.faultline.platform.probe;

import java.nio.file.Path;

/**
 * What an executable was built for.
 *
 * @param arch {@code x86_64}, {@code arm64}, {@code x86}, or null when it holds several or another
 * @param bits 32 or 64
 */
record ExecutableHeader(String arch, int bits) {
  private static final int PE_OFFSET = 0x3c;

  /** Null when it is no ELF, Mach-O or PE file. */
  static ExecutableHeader of(Path file) {
    byte[] b = Host.bytes(file, 4096);
    if (b == null || b.length < 64) {
      return null;
    }
    int magic = little(b, 0, 4);
    if (magic == 0x464c457f) {
      return new ExecutableHeader(elf(little(b, 18, 2)), b[4] == 1 ? 32 : 64);
    }
    if (magic == 0xfeedfacf) {
      int cpu = little(b, 4, 4);
      return new ExecutableHeader(
          cpu == 0x01000007 ? "x86_64" : cpu == 0x0100000c ? "arm64" : null, 64);
    }
    if (magic == 0xbebafeca) {
      // Universal: the kernel picks; all of them are 64-bit since macOS 10.15.
      return new ExecutableHeader(null, 64);
    }
    if (b[0] == 'M' && b[1] == 'Z') {
      int at = little(b, PE_OFFSET, 4);
      return at > 0 && at + 6 < b.length ? pe(little(b, at + 4, 2)) : null;
    }
    return null;
  }

  private static String elf(int machine) {
    return switch (machine) {
      case 0x3e -> "x86_64";
      case 0xb7 -> "arm64";
      case 0x03 -> "x86";
      default -> null;
    };
  }

  private static ExecutableHeader pe(int machine) {
    return switch (machine) {
      case 0x8664 -> new ExecutableHeader("x86_64", 64);
      case 0xaa64 -> new ExecutableHeader("arm64", 64);
      case 0x014c -> new ExecutableHeader("x86", 32);
      default -> null;
    };
  }

  private static int little(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | (bytes[at + i] & 0xff);
    }
    return value;
  }
}
