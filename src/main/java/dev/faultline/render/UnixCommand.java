package dev.faultline.render;

/** Tells commands of Unix from those of programs that run in every shell. */
final class UnixCommand {
  /** First words of commands that Windows does not have, or has with other options. */
  private static final String[] WORDS = {
    "sudo ",
    "export ",
    "unset ",
    "source ",
    "rm ",
    "ls -",
    "chmod ",
    "chown ",
    "find ",
    "grep ",
    "apt",
    "dnf ",
    "yum ",
    "pacman ",
    "dmesg",
    "free ",
    "df ",
    "du ",
    "ldd ",
    "kill ",
    "pkill ",
    "ulimit ",
    "sed ",
    "ln ",
    "uname",
    "env ",
    "nohup ",
    "systemctl ",
    "journalctl ",
    "modprobe ",
    "lsmod",
    "lspci",
    "mkdir -p ",
    "cp -",
    "mv -",
    "brew ",
    "xcode-select ",
    "mount",
    "stat -"
  };

  /** What only a POSIX shell understands, wherever it stands. */
  private static final String[] PARTS = {
    "$(", "/dev/", "2>&1 |", "| grep", "| tail", "| head", "| awk", "| sed", "| sort", "| xargs",
    "| sudo", "/etc/", "/usr/", "/proc/", "/sys/", "~/."
  };

  private UnixCommand() {}

  /**
   * Whether a command that an entry has for POSIX shells alone means nothing on Windows: most are
   * the programs of Python, git or Docker, the others belong into WSL or a container.
   */
  static boolean isOne(String posix) {
    for (String word : WORDS) {
      if (posix.startsWith(word)) {
        return true;
      }
    }
    for (String part : PARTS) {
      if (posix.contains(part)) {
        return true;
      }
    }
    return assigns(posix);
  }

  /** {@code NAME=value command}. */
  private static boolean assigns(String posix) {
    int i = 0;
    while (i < posix.length() && isNamePart(posix, i)) {
      i++;
    }
    return i > 0 && i < posix.length() && posix.charAt(i) == '=';
  }

  private static boolean isNamePart(String text, int i) {
    char c = text.charAt(i);
    return Character.isUpperCase(c) || c == '_' || i > 0 && Character.isDigit(c);
  }
}
