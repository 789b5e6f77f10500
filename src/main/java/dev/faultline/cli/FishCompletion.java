package dev.faultline.cli;

import java.util.List;

/** The completion script of fish 3. */
final class FishCompletion {
  private static final String HEAD =
      """
      # fish completion for faultline; made from its command models.
      function __faultline_command
          set -l words (commandline -opc)
          set -e words[1]
          if test (count $words) -ge 2; and test "$words[1]" = kb
              echo "kb $words[2]"
          else if test (count $words) -ge 1; and not string match -q -- '-*' $words[1]
              echo $words[1]
          end
      end
      function __faultline_is
          test (__faultline_command) = "$argv[1]" 2>/dev/null
      end
      function __faultline_main
          set -l command (__faultline_command)
          test -z "$command"; or not contains -- $command $__faultline_known
      end
      function __faultline_first
          test (count (commandline -opc)) -eq 1
      end
      function __faultline_kb
          set -l words (commandline -opc)
          test (count $words) -eq 2; and test "$words[2]" = kb
      end
      """;

  private FishCompletion() {}

  static String script(List<CommandModel> models) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("set -g __faultline_known kb");
    for (CommandModel model : models) {
      if (!model.name().isEmpty()) {
        out.append(' ').append(quote(model.name()));
      }
    }
    out.append('\n');
    rule("__faultline_first", out).append("-a kb -d 'for authors of entries'\n");
    for (CommandModel model : models) {
      String name = model.name();
      if (name.isEmpty()) {
        options(model, "__faultline_main", out);
        continue;
      }
      boolean kb = name.startsWith("kb ");
      rule(kb ? "__faultline_kb" : "__faultline_first", out)
          .append(kb ? "-f " : "")
          .append("-a ")
          .append(kb ? name.substring(3) : name)
          .append(" -d ")
          .append(quote(model.summary()))
          .append('\n');
      options(model, "__faultline_is " + quote(name), out);
    }
    return out.toString();
  }

  private static void options(CommandModel model, String condition, StringBuilder out) {
    for (CommandModel.Option option : model.options()) {
      rule(condition, out);
      for (String name : option.names()) {
        out.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        out.append(' ');
      }
      out.append(option.values() == null ? "" : values(option.values(), "-r "));
      out.append("-d ").append(quote(option.description())).append('\n');
    }
    String argument = values(model.argument(), "");
    if (!argument.isEmpty()) {
      rule(condition, out).append(argument).append('\n');
    }
  }

  private static StringBuilder rule(String condition, StringBuilder out) {
    return out.append("complete -c faultline -n ").append(quote(condition)).append(' ');
  }

  private static String values(Values values, String required) {
    return required
        + switch (values.kind()) {
          case NONE, FILE -> "";
          case WORDS -> "-f -a " + quote(String.join(" ", values.words())) + ' ';
          case DIRECTORY -> "-f -a '(__fish_complete_directories)' ";
          case COMMAND -> "-a '(__fish_complete_command)' ";
          case ID -> "-f -a '(faultline list --ids 2>/dev/null)' ";
          case CATEGORY -> "-f -a '(faultline list --categories 2>/dev/null)' ";
        };
  }

  private static String quote(String text) {
    return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
  }
}
