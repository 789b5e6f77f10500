package dev.faultline.cli;

import java.util.List;

/** The completion script of bash 3.2 and later; needs no bash-completion package. */
final class BashCompletion {
  private static final String HEAD =
      """
      # bash completion for faultline; made from its command models.
      _faultline_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
      _faultline_files() { compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); }
      _faultline_directories() {
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -d -- "$cur"))
      }
      _faultline_commands() { COMPREPLY=($(compgen -c -- "$cur")); }
      _faultline_ids() {
        [ -n "$_faultline_id_list" ] || _faultline_id_list=$(faultline list --ids 2>/dev/null)
        _faultline_words "$_faultline_id_list"
      }
      _faultline_categories() { _faultline_words "$(faultline list --categories 2>/dev/null)"; }
      _faultline() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=""
        COMPREPLY=()
        case "${COMP_WORDS[1]}" in
      """;

  private static final String TAIL =
      """
      }
      complete -F _faultline faultline
      """;

  private BashCompletion() {}

  static String script(List<CommandModel> models) {
    StringBuilder out = new StringBuilder(HEAD);
    String kb = names(models, true);
    out.append("    ").append(names(models, false).replace(' ', '|')).append(")\n");
    out.append("      [ \"$COMP_CWORD\" -gt 1 ] && command=${COMP_WORDS[1]} ;;\n");
    out.append("    kb)\n      if [ \"$COMP_CWORD\" -eq 2 ]; then\n");
    out.append("        _faultline_words \"").append(kb).append("\"\n        return\n      fi\n");
    out.append("      [ \"$COMP_CWORD\" -gt 2 ] && command=\"kb ${COMP_WORDS[2]}\" ;;\n  esac\n");
    out.append("  case \"$command\" in\n");
    for (CommandModel model : models) {
      out.append("    \"").append(model.name()).append("\")\n");
      command(model, models, out);
      out.append("      ;;\n");
    }
    return out.append("  esac\n").append(TAIL).toString();
  }

  private static void command(CommandModel model, List<CommandModel> models, StringBuilder out) {
    StringBuilder flags = new StringBuilder();
    out.append("      case \"$prev\" in\n");
    for (CommandModel.Option option : model.options()) {
      flags.append(flags.isEmpty() ? "" : " ").append(String.join(" ", option.names()));
      if (option.values() != null) {
        out.append("        ").append(String.join("|", option.names())).append(") ");
        out.append(action(option.values())).append("; return ;;\n");
      }
    }
    out.append("      esac\n      case \"$cur\" in\n");
    out.append("        -*) _faultline_words \"").append(flags).append("\"; return ;;\n");
    out.append("      esac\n      ").append(action(model.argument())).append('\n');
    if (model.name().isEmpty()) {
      out.append("      [ \"$COMP_CWORD\" -eq 1 ] && COMPREPLY+=($(compgen -W \"");
      out.append(names(models, false)).append(" kb help\" -- \"$cur\"))\n");
    }
  }

  private static String action(Values values) {
    return switch (values.kind()) {
      case NONE -> ":";
      case WORDS -> "_faultline_words \"" + String.join(" ", values.words()) + '"';
      case FILE -> "_faultline_files";
      case DIRECTORY -> "_faultline_directories";
      case COMMAND -> "_faultline_commands";
      case ID -> "_faultline_ids";
      case CATEGORY -> "_faultline_categories";
    };
  }

  /** Names of the commands of one level, parted by blanks. */
  private static String names(List<CommandModel> models, boolean kb) {
    StringBuilder names = new StringBuilder();
    for (CommandModel model : models) {
      String name = model.name();
      if (!name.isEmpty() && name.startsWith("kb ") == kb) {
        names.append(names.isEmpty() ? "" : " ").append(kb ? name.substring(3) : name);
      }
    }
    return names.toString();
  }
}
