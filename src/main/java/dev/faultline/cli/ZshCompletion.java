package dev.faultline.cli;

import java.util.List;

/** The completion script of zsh: a file for {@code fpath}, or to be evaluated after compinit. */
final class ZshCompletion {
  private static final String HEAD =
      """
      #compdef faultline
      # zsh completion for faultline; made from its command models.
      _faultline_ids() {
        (( ${#_faultline_id_list} )) || _faultline_id_list=(${(f)"$(faultline list --ids 2>/dev/null)"})
        compadd -a _faultline_id_list
      }
      _faultline_categories() {
        local -a categories=(${(f)"$(faultline list --categories 2>/dev/null)"})
        compadd -a categories
      }
      typeset -ga _faultline_id_list
      _faultline() {
        local command=""
        local -a commands
      """;

  private static final String TAIL =
      """
      }
      if [ "${funcstack[1]}" = "_faultline" ]; then
        _faultline "$@"
      else
        compdef _faultline faultline
      fi
      """;

  private ZshCompletion() {}

  static String script(List<CommandModel> models) {
    StringBuilder out = new StringBuilder(HEAD);
    list(models, "", out);
    out.append("  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n");
    out.append("    _describe command commands\n    _files\n    return\n  fi\n");
    out.append("  if [[ $words[2] == kb ]]; then\n");
    list(models, "kb ", out);
    out.append("    if (( CURRENT == 3 )); then\n");
    out.append("      _describe command commands\n      return\n    fi\n");
    out.append("    command=\"kb $words[3]\"\n    shift 2 words; (( CURRENT -= 2 ))\n");
    out.append("  elif (( ${commands[(I)$words[2]:*]} )); then\n");
    out.append("    command=$words[2]\n    shift words; (( CURRENT-- ))\n  fi\n");
    out.append("  case $command in\n");
    for (CommandModel model : models) {
      out.append("    '").append(model.name()).append("')\n      _arguments -S");
      for (CommandModel.Option option : model.options()) {
        option(option, out);
      }
      out.append(" \\\n        '*:").append(model.name().isEmpty() ? "log" : "argument");
      out.append(action(model.argument())).append("' ;;\n");
    }
    return out.append("  esac\n").append(TAIL).toString();
  }

  /** The commands below a prefix with their summaries. */
  private static void list(List<CommandModel> models, String prefix, StringBuilder out) {
    out.append("  commands=(\n");
    for (CommandModel model : models) {
      String name = model.name();
      boolean deeper = name.startsWith("kb ");
      if (!name.isEmpty() && deeper == prefix.equals("kb ")) {
        out.append("    ").append(quote(name.substring(prefix.length()) + ':' + model.summary()));
        out.append('\n');
      }
    }
    if (prefix.isEmpty()) {
      out.append("    'kb:for authors of entries'\n    'help:show the help of a command'\n");
    }
    out.append("  )\n");
  }

  private static void option(CommandModel.Option option, StringBuilder out) {
    for (String name : option.names()) {
      String text = option.description().replace("[", "\\[").replace("]", "\\]");
      String value = option.values() == null ? "" : ":value" + action(option.values());
      out.append(" \\\n        ")
          .append(quote(name + '[' + text.replace(":", "\\:") + ']' + value));
    }
  }

  private static String action(Values values) {
    return switch (values.kind()) {
      case NONE -> ": ";
      case WORDS -> ":(" + String.join(" ", values.words()) + ')';
      case FILE -> ":_files";
      case DIRECTORY -> ":_files -/";
      case COMMAND -> ":_command_names";
      case ID -> ":_faultline_ids";
      case CATEGORY -> ":_faultline_categories";
    };
  }

  private static String quote(String text) {
    return '\'' + text.replace("'", "'\\''") + '\'';
  }
}
