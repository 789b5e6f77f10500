package dev.faultline.cli;

import dev.faultline.kb.KnowledgeBase;
import dev.faultline.match.Chain;
import dev.faultline.match.Findings;
import dev.faultline.match.Matcher;
import dev.faultline.match.WhyNot;
import dev.faultline.render.Visible;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code kb why-not ID [FILE]}: which text was found, where the regex stopped, which condition
 * failed, who won.
 */
final class KbWhyNotCommand implements Command {
  /** Enough for any pasted report; a whole server log is cut here. */
  private static final int LIMIT = 8 * 1024 * 1024;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command("Tells why an entry does not match a log, or does not win on it.")
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("ID")
                    .index("0")
                    .arity("1")
                    .required(true)
                    .type(String.class)
                    .description("The entry.")
                    .build())
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("FILE")
                    .index("1")
                    .arity("0..1")
                    .type(String.class)
                    .description("The log; standard input when absent.")
                    .build());
    KnowledgeBases.addOptions(spec);
    return spec;
  }

  @Override
  public int run(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    KnowledgeBase.Place place = EntryIds.find(kb, options.word(0, ""));
    String file = options.word(1, Inputs.STDIN);
    byte[] text;
    try (InputStream in = Inputs.open(file, console)) {
      text = in.readNBytes(LIMIT);
    }
    return answer(kb, place, text, console);
  }

  /** Prints what kept the entry from matching or winning. */
  static int answer(KnowledgeBase kb, KnowledgeBase.Place place, byte[] text, Console console)
      throws IOException {
    WhyNot.explain(place.index(), place.ordinal(), text)
        .forEach(line -> console.out().println(Visible.text(line)));
    Findings findings = new Matcher(kb).match(new ByteArrayInputStream(text));
    List<String> ids = new ArrayList<>();
    for (Chain chain : findings.chains()) {
      ids.add(chain.cause().entry().id());
    }
    console
        .out()
        .println(
            ids.isEmpty()
                ? "nothing matches this text"
                : "the answer names " + String.join(", then ", ids));
    return ids.contains(place.head().id()) ? ExitStatus.FOUND : ExitStatus.NOT_FOUND;
  }
}
