package dev.faultline.cli;

import dev.faultline.render.CommandsRenderer;
import dev.faultline.render.EnvRenderer;
import dev.faultline.render.GithubRenderer;
import dev.faultline.render.JsonLinesRenderer;
import dev.faultline.render.JsonRenderer;
import dev.faultline.render.JunitRenderer;
import dev.faultline.render.MarkdownRenderer;
import dev.faultline.render.RenderOptions;
import dev.faultline.render.Renderer;
import dev.faultline.render.SarifRenderer;
import dev.faultline.render.TextRenderer;
import java.util.List;

/**
 * The names of the output formats. A switch, so that only the class of the chosen one is loaded.
 */
final class Formats {
  /** Not for {@code --format}: {@code --commands-only}. */
  static final String COMMANDS = "commands";

  /** Not for {@code --format}: {@code --env-only}. */
  static final String ENV = "env";

  private static final List<String> NAMES =
      List.of("text", "json", "jsonl", "markdown", "github", "sarif", "junit");

  private Formats() {}

  static List<String> names() {
    return NAMES;
  }

  static Renderer renderer(String format, RenderOptions look) {
    return switch (format) {
      case "text" -> new TextRenderer(look);
      case "json" -> new JsonRenderer(look.all());
      case "jsonl" -> new JsonLinesRenderer();
      case "markdown" -> new MarkdownRenderer(look);
      case "github" -> new GithubRenderer(look);
      case "sarif" -> new SarifRenderer();
      case "junit" -> new JunitRenderer();
      case COMMANDS -> new CommandsRenderer(look);
      case ENV -> new EnvRenderer(look);
      default ->
          throw new UserError(
              "--format "
                  + format
                  + ": must be one of "
                  + String.join(", ", NAMES)
                  + Nearest.hint(format, NAMES));
    };
  }
}
