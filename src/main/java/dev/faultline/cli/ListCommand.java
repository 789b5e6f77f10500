package dev.faultline.cli;

import dev.faultline.kb.EntryHead;
import dev.faultline.kb.KnowledgeBase;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code list [CATEGORY...]}: ids and titles. */
final class ListCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command("Lists the entries, all or those of the categories named.")
            .addOption(Specs.flag("--ids", "Print ids only."))
            .addOption(Specs.flag("--categories", "Print the categories only."))
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("CATEGORY")
                    .arity("0..*")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .description("A category, such as vllm or mps.")
                    .build());
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    Set<String> categories = new TreeSet<>();
    List<EntryHead> heads = new ArrayList<>();
    for (KnowledgeBase.Place place : kb.entries()) {
      EntryHead head = place.head();
      heads.add(head);
      categories.add(category(head.id()));
    }
    List<String> wanted = options.words();
    for (String category : wanted) {
      if (!categories.contains(category)) {
        throw new UserError(
            "there is no category " + category + Nearest.hint(category, categories));
      }
    }
    PrintStream out = console.out();
    if (options.has("--categories")) {
      categories.forEach(out::println);
      return ExitStatus.FOUND;
    }
    boolean ids = options.has("--ids");
    categories.removeIf(category -> !wanted.isEmpty() && !wanted.contains(category));
    boolean first = true;
    for (String category : categories) {
      List<EntryHead> own = new ArrayList<>(heads);
      own.removeIf(head -> !category(head.id()).equals(category));
      if (ids) {
        own.forEach(head -> out.println(head.id()));
        continue;
      }
      out.println((first ? "" : System.lineSeparator()) + category);
      first = false;
      new EntryTable(own, 2).print(console);
    }
    return ExitStatus.FOUND;
  }

  private static String category(String id) {
    return id.substring(0, id.indexOf('/'));
  }
}
