package dev.faultline.cli;

import dev.faultline.kb.Index;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.kb.KbException;
import dev.faultline.kb.KnowledgeBase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The bundled knowledge base, the user's, and those named with {@code --kb}, in this order. */
final class KnowledgeBases {
  private KnowledgeBases() {}

  /**
   * What was loaded, and whether a file of the user's was broken (said on stderr, the rest is
   * used).
   */
  record Loaded(KnowledgeBase kb, boolean broken) {}

  static void addOptions(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--kb")
            .paramLabel("DIR")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("1")
            .description(
                "Also use the entries of this directory; later ones override earlier ones by id. Repeatable.")
            .build());
    spec.addOption(
        OptionSpec.builder("--no-user-kb")
            .description("Leave out the user's own entries.")
            .build());
  }

  static Loaded load(Options options, Console console) throws IOException {
    List<Index> layers = new ArrayList<>();
    layers.add(Index.bundled());
    boolean broken = false;
    if (!options.has("--no-user-kb")) {
      File own = Directories.of(console).knowledgeBase();
      if (own.isDirectory()) {
        broken |= add(own.toPath(), layers, console);
      }
    }
    List<Path> named = options.value("--kb", List.of());
    for (Path directory : named) {
      if (!Files.isDirectory(directory)) {
        throw new UserError("--kb " + directory + ": no such directory");
      }
      if (!Files.isDirectory(directory.resolve("entries"))) {
        throw new UserError(
            "--kb "
                + directory
                + ": has no entries/ in it; entries lie in entries/<category>/<slug>.json");
      }
      broken |= add(directory, layers, console);
    }
    return new Loaded(new KnowledgeBase(layers), broken);
  }

  private static boolean add(Path directory, List<Index> layers, Console console)
      throws IOException {
    IndexCompiler.Compiled compiled = IndexCompiler.compile(directory);
    for (KbException problem : compiled.problems()) {
      console.tell(problem.getMessage());
    }
    layers.add(compiled.index());
    return !compiled.problems().isEmpty();
  }
}
