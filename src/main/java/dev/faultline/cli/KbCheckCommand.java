package dev.faultline.cli;

import dev.faultline.check.Checker;
import dev.faultline.check.Problem;
import dev.faultline.kb.Index;
import dev.faultline.kb.IndexCompiler;
import dev.faultline.render.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code kb check [PATH...]}: what {@code mvn verify} checks, for a directory, a category or single
 * files.
 */
final class KbCheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Specs.command(
            "Checks entry files: form, links, conditions, sources, and every example against the whole",
            "knowledge base. Without a path it checks the knowledge base in ./kb.")
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A knowledge base, a category below its entries/, or an entry file.")
                .build());
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String word : options.words()) {
      paths.add(Path.of(word));
    }
    if (paths.isEmpty()) {
      paths.add(Path.of("kb"));
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserError(
            options.words().isEmpty()
                ? "there is no knowledge base in ./kb; name one, a category of one, or an entry file"
                : path + ": no such file or directory");
      }
    }
    Path root = rootOf(paths.get(0));
    // The bundled entries are rivals too, unless it is their own source that is checked.
    List<Index> below = isBundledSource(root) ? List.of() : List.of(Index.bundled());
    List<Problem> problems =
        Checker.check(root, below, file -> paths.stream().anyMatch(file::startsWith));
    for (Problem problem : problems) {
      console.out().println(Visible.lines(problem.toString()));
    }
    long files =
        IndexCompiler.entryFiles(root).stream()
            .filter(f -> paths.stream().anyMatch(f::startsWith))
            .count();
    console.tell(
        files
            + (files == 1 ? " entry" : " entries")
            + " checked, "
            + problems.size()
            + (problems.size() == 1 ? " problem" : " problems"));
    return problems.isEmpty() ? ExitStatus.FOUND : ExitStatus.TROUBLE;
  }

  private static Path rootOf(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("entries"))) {
        return at;
      }
    }
    throw new UserError(
        path + ": lies in no knowledge base; entries lie in DIR/entries/<category>/<slug>.json");
  }

  private static boolean isBundledSource(Path root) throws IOException {
    Index bundled = Index.bundled();
    int shared = 0;
    List<Path> files = IndexCompiler.entryFiles(root);
    for (Path file : files) {
      shared += bundled.find(IndexCompiler.idOf(root, file)) >= 0 ? 1 : 0;
    }
    return shared * 2 > bundled.entryCount();
  }
}
