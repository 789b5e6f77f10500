package dev.faultline.cli;

import dev.faultline.kb.EntryHead;
import dev.faultline.kb.KnowledgeBase;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code search WORDS}: entries ranked by how well their texts fit the words. */
final class SearchCommand implements Command {
  private static final int DEFAULT_TOP = 10;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command("Finds entries by words; misspelt words are forgiven.")
            .addOption(Specs.number("--top", "How many to show (default " + DEFAULT_TOP + ")."))
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("WORD")
                    .arity("1..*")
                    .required(true)
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .description("Words of the message, the product or the fault.")
                    .build());
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    List<String> words = options.words();
    int top = Answer.top(options, DEFAULT_TOP);
    List<EntryHead> found = new EntrySearch(kb).find(words, top);
    new EntryTable(found, 0).print(console);
    if (found.isEmpty()) {
      console.tell("no entry fits; try fewer or other words, or faultline list");
      return ExitStatus.NOT_FOUND;
    }
    return ExitStatus.FOUND;
  }
}
