package dev.faultline.advise;

import dev.faultline.kb.expr.Value;

/** The shells that commands are written for. */
public enum Shell {
  POSIX("posix", "$ "),
  POWERSHELL("powershell", "PS> "),
  CMD("cmd", "> ");

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
