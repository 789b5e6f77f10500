package dev.faultline.cli;

import java.util.List;

/**
 * What may stand for a value on the command line.
 *
 * @param kind how it is completed
 * @param words the choices of {@link Kind#WORDS}
 */
record Values(Kind kind, List<String> words) {
  enum Kind {
    NONE,
    WORDS,
    FILE,
    DIRECTORY,
    COMMAND,
    /** Asked of {@code faultline list --ids} when it is needed: users have entries of their own. */
    ID,
    CATEGORY
  }

  static final Values NONE = new Values(Kind.NONE, List.of());

  /**
   * Values by what the help calls them.
   *
   * @param option name of the option, empty for a positional argument
   */
  static Values of(String option, String label) {
    switch (option) {
      case "--format":
        return words(Formats.names());
      case "--color":
        return words(List.of("auto", "always", "never"));
      case "--shell":
        return words(List.of("posix", "powershell", "cmd"));
      case "--fail-on":
        return words(List.of("known", "unknown", "any", "never"));
      default:
        break;
    }
    return switch (label) {
      case "FILE", "PATH", "LOG" -> new Values(Kind.FILE, List.of());
      case "DIR" -> new Values(Kind.DIRECTORY, List.of());
      case "CMD" -> new Values(Kind.COMMAND, List.of());
      case "ID", "ID or CODE" -> new Values(Kind.ID, List.of());
      case "CATEGORY" -> new Values(Kind.CATEGORY, List.of());
      case CompletionCommand.SHELLS -> words(CompletionCommand.NAMES);
      default -> NONE;
    };
  }

  private static Values words(List<String> words) {
    return new Values(Kind.WORDS, List.copyOf(words));
  }
}
