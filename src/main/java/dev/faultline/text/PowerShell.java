package dev.faultline.text;

/**
 * What PowerShell writes around the output of a program: it repeats the command and half of the
 * message.
 */
final class PowerShell {
  private PowerShell() {}

  static boolean isNoise(String text, int i) {
    return text.startsWith("+ CategoryInfo", i)
        || text.startsWith("+ FullyQualifiedErrorId", i)
        || text.startsWith("+ ~~~", i)
        || text.startsWith("At line:", i) && text.contains(" char:")
        || text.startsWith("At ", i) && text.contains(".ps1:") && text.contains(" char:");
  }
}
