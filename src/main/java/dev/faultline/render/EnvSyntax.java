package dev.faultline.render;

import dev.faultline.advise.AdvisedStep;
import dev.faultline.advise.Shell;
import dev.faultline.advise.ShellQuoting;

/** A variable in the words of a shell. */
final class EnvSyntax {
  private EnvSyntax() {}

  /**
   * The statement that sets or unsets it; null when the shell has no safe way to say it, or the
   * name is none.
   *
   * @param strict whether the value is always quoted, as a script wants it
   */
  static String statement(Shell shell, AdvisedStep.Variable variable, boolean strict) {
    String name = variable.name();
    if (!isName(name)) {
      return null;
    }
    if (variable.value() == null) {
      return switch (shell) {
        case POSIX -> "unset " + name;
        case POWERSHELL -> "Remove-Item Env:" + name + " -ErrorAction SilentlyContinue";
        case CMD -> "set \"" + name + "=\"";
      };
    }
    String literal = ShellQuoting.literal(shell, variable.value());
    if (literal == null) {
      return null;
    }
    return switch (shell) {
      case POSIX ->
          "export "
              + name
              + "="
              + (strict || !ShellQuoting.isSafe(variable.value()) ? literal : variable.value());
      case POWERSHELL -> "$env:" + name + " = " + literal;
      case CMD -> "set \"" + name + "=" + variable.value() + "\"";
    };
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
