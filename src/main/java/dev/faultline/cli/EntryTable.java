package dev.faultline.cli;

import dev.faultline.kb.EntryHead;
import dev.faultline.render.Visible;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Ids beside titles: whole in a pipe, wrapped on a terminal, where neither may be cut. */
final class EntryTable {
  private final List<EntryHead> heads;
  private final String indent;

  EntryTable(List<EntryHead> heads, int indent) {
    this.heads = heads;
    this.indent = " ".repeat(indent);
  }

  void print(Console console) {
    int longest = 0;
    for (EntryHead head : heads) {
      longest = Math.max(longest, head.id().length());
    }
    boolean terminal = console.outputIsTerminal();
    int room = console.columns() - indent.length();
    int column = terminal ? Math.min(longest, room * 11 / 20) : longest;
    int width = terminal ? Math.max(20, room - column - 3) : Integer.MAX_VALUE;
    String below = System.lineSeparator() + indent + " ".repeat(column + 2);
    for (EntryHead head : heads) {
      String id = Visible.text(head.id());
      String gap = id.length() > column ? below : " ".repeat(column + 2 - id.length());
      String title = WordUtils.wrap(Visible.text(head.title()), width, below, false);
      console.out().println(indent + id + gap + title);
    }
  }
}
