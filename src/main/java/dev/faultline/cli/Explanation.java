package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.kb.CodeBook;
import dev.faultline.kb.CodeMatch;
import dev.faultline.kb.Entry;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.platform.Platform;
import dev.faultline.render.CodeJson;
import dev.faultline.render.CodeText;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Explains what a person names: an entry, or a code. */
final class Explanation {
  private final KnowledgeBase kb;
  private final Options options;
  private final CodeBook codes;

  Explanation(KnowledgeBase kb, Options options) throws IOException {
    this.kb = kb;
    this.options = options;
    this.codes = CodeBook.bundled();
  }

  /** Whether the text is a code by number or by full name. */
  boolean isCode(String asked) {
    return !codes.find(asked).isEmpty();
  }

  /**
   * Explains the entry of that id, else the code, else the entry with that slug, else the codes
   * whose names end so.
   *
   * @param machine called for an entry only: it may start a probe
   * @throws UserError when there is none of them
   */
  void print(String asked, MachineFacts.Source machine, Console console) throws IOException {
    KnowledgeBase.Place place = kb.find(asked);
    if (place == null) {
      List<CodeMatch> found = codes.find(asked);
      if (found.isEmpty() && !EntryIds.isUnique(kb, asked)) {
        found = codes.findByEnd(asked);
      }
      if (!found.isEmpty()) {
        print(asked, found, console);
        return;
      }
      place = EntryIds.find(kb, asked, " and no code");
    }
    print(place.entry(), machine.get(), console);
  }

  private void print(Entry entry, MachineFacts machine, Console console) throws IOException {
    InputResult result =
        InputResult.of(
            entry.id(), 0, 0, EntryAdvice.of(entry, kb, machine.with(Platform.EMPTY)), null);
    Answer.inFull(options, console).print(new Report(Version.tool(kb), List.of(result)), console);
  }

  private void print(String asked, List<CodeMatch> matches, Console console) throws IOException {
    UnaryOperator<String> titles = new Titles(kb)::apply;
    if (Answer.format(options).equals("json")) {
      new CodeJson(titles).render(Version.tool(kb), asked, matches, console.out());
    } else {
      new CodeText(Answer.look(options, console), titles).render(matches, console.out());
    }
    if (console.out().checkError()) {
      throw new BrokenPipe();
    }
  }
}
