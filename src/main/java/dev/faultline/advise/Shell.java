package dev.faultline.advise;

import dev.faultline.kb.expr.Value;

/** The shells that commands are written for. */
public enum Shell {
  POSIX("posix", "$ "),
  POWERSHELL("powershell", "PS> "),
  CMD("cmd", "> ");

  /** First words of commands that Windows does not have, or has with other options. */
  private static final String[] UNIX_WORDS = {
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
  private static final String[] UNIX_PARTS = {
    "$(", "/dev/", "2>&1 |", "| grep", "| tail", "| head", "| awk", "| sed", "| sort", "| xargs",
    "| sudo", "/etc/", "/usr/", "/proc/", "/sys/", " && \\", "~/."
  };

  private final String word;
  private final String prompt;

  Shell(String word, String prompt) {
    this.word = word;
    this.prompt = prompt;
  }

  /** As entries, options and JSON write it. */
  public String word() {
    return word;
  }

  /** What stands before a command for people. */
  public String prompt() {
    return prompt;
  }

  /**
   * Whether a command that an entry has for POSIX shells alone means the same here: most are the
   * programs of Python, git or Docker, the others belong into WSL or a container.
   */
  public boolean runs(String posix) {
    if (this == POSIX) {
      return true;
    }
    for (String unix : UNIX_WORDS) {
      if (posix.startsWith(unix)) {
        return false;
      }
    }
    for (String unix : UNIX_PARTS) {
      if (posix.contains(unix)) {
        return false;
      }
    }
    return !assigns(posix);
  }

  /** {@code NAME=value command}. */
  private static boolean assigns(String posix) {
    int i = 0;
    while (i < posix.length() && (Character.isUpperCase(posix.charAt(i)) || isNamePart(posix, i))) {
      i++;
    }
    return i > 0 && i < posix.length() && posix.charAt(i) == '=';
  }

  private static boolean isNamePart(String text, int i) {
    return text.charAt(i) == '_' || i > 0 && Character.isDigit(text.charAt(i));
  }

  /** Null when the word is none of the three. */
  public static Shell of(String word) {
    return switch (word) {
      case "posix" -> POSIX;
      case "powershell" -> POWERSHELL;
      case "cmd" -> CMD;
      default -> null;
    };
  }

  /** The shell of the machine that the log is about; PowerShell for a Windows that does not say. */
  static Shell of(Facts facts) {
    Shell named = facts.value("shell") instanceof Value.Text text ? of(text.text()) : null;
    if (named != null) {
      return named;
    }
    boolean windows =
        facts.value("os") instanceof Value.Text system && system.text().equals("windows");
    return windows ? POWERSHELL : POSIX;
  }
}
