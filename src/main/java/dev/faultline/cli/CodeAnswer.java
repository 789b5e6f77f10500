package dev.faultline.cli;

import dev.faultline.kb.CodeBook;
import dev.faultline.kb.CodeMatch;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.render.CodeJson;
import dev.faultline.render.CodeText;
import dev.faultline.render.RenderOptions;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Looks up codes and prints what they mean. */
final class CodeAnswer {
  private final KnowledgeBase kb;
  private final RenderOptions look;
  private final boolean json;
  private CodeBook book;

  CodeAnswer(KnowledgeBase kb, RenderOptions look, boolean json) {
    this.kb = kb;
    this.look = look;
    this.json = json;
  }

  /** Prints the meanings of a number or a name; false when none is known. */
  boolean print(String asked, Console console) throws IOException {
    return print(asked, book().find(asked), console);
  }

  /** Prints the codes whose names end so; false when there are none. */
  boolean printByEnd(String asked, Console console) throws IOException {
    return print(asked, book().findByEnd(asked), console);
  }

  private boolean print(String asked, List<CodeMatch> matches, Console console) throws IOException {
    if (matches.isEmpty()) {
      return false;
    }
    UnaryOperator<String> titles = new Titles(kb)::apply;
    if (json) {
      new CodeJson(titles).render(Version.tool(kb), asked, matches, console.out());
    } else {
      new CodeText(look, titles).render(matches, console.out());
    }
    if (console.out().checkError()) {
      throw new BrokenPipe();
    }
    return true;
  }

  private CodeBook book() throws IOException {
    if (book == null) {
      book = CodeBook.bundled();
    }
    return book;
  }
}
