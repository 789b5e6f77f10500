package dev.faultline.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code completion SHELL}: prints the script that completes commands, options and ids. */
final class CompletionCommand implements Command {
  static final String SHELLS = "bash|zsh|fish";

  static final List<String> NAMES = List.of("bash", "zsh", "fish");

  @Override
  public CommandSpec spec() {
    return Specs.command(
            "Prints a script that completes commands, options, ids and files.",
            "",
            "  bash   eval \"$(faultline completion bash)\"       in ~/.bashrc",
            "  zsh    eval \"$(faultline completion zsh)\"        in ~/.zshrc, after compinit",
            "  fish   faultline completion fish | source        in config.fish",
            "")
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel(SHELLS)
                .arity("1")
                .required(true)
                .type(String.class)
                .description("The shell.")
                .build());
  }

  @Override
  public int run(Options options, Console console) {
    console.out().print(script(options.word(0, "")));
    return ExitStatus.FOUND;
  }

  /**
   * The script for a shell.
   *
   * @throws UserError for a shell that there is none for
   */
  static String script(String shell) {
    List<CommandModel> models = CommandModel.all();
    return switch (shell) {
      case "bash" -> BashCompletion.script(models);
      case "zsh" -> ZshCompletion.script(models);
      case "fish" -> FishCompletion.script(models);
      default ->
          throw new UserError(
              "completion " + shell + ": must be one of " + String.join(", ", NAMES));
    };
  }
}
