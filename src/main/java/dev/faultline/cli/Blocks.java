package dev.faultline.cli;

import java.io.IOException;
import java.util.Collection;

/**
 * Puts lines together to what the user means as one: a command, a line of words, or an error of
 * many lines. A marked paste is whole; otherwise a blank line or {@code :go} ends what is typed,
 * and a pause ends a paste that the terminal did not mark.
 */
final class Blocks {
  static final String GO = ":go";

  private static final String PROMPT = "faultline> ";
  private static final String MORE = "      ...> ";
  private static final String TRACEBACK = "Traceback (most recent call last)";

  /** Python parts chained tracebacks with blank lines; these lines tie them together. */
  private static final String[] LINKS = {
    "During handling of the above exception", "The above exception was the direct cause"
  };

  private final LineSource source;
  private final Collection<String> commands;
  private Typed putBack;

  /**
   * @param commands first words that make a line a command, with the colon
   */
  Blocks(LineSource source, Collection<String> commands) {
    this.source = source;
    this.commands = commands;
  }

  /** The next block, or null at the end. */
  String next() throws IOException {
    while (true) {
      Typed typed = take(PROMPT);
      String text = typed.text();
      switch (typed.kind()) {
        case END:
          return null;
        case PASTE:
          return text;
        case CLEARED:
          continue;
        default:
          break;
      }
      if (text.isBlank() || text.strip().equals(GO)) {
        continue;
      }
      if (isCommand(text)) {
        return text.strip();
      }
      if (!source.hasMore() && !isOpen(text)) {
        return text;
      }
      String block = collect(text);
      if (!block.isEmpty()) {
        return block;
      }
    }
  }

  /** Whether the line is a command of the session; a log line may begin with a colon too. */
  boolean isCommand(String line) {
    String text = line.strip();
    int end = text.indexOf(' ');
    return commands.contains(end < 0 ? text : text.substring(0, end));
  }

  private Typed take(String prompt) throws IOException {
    Typed typed = putBack == null ? source.next(prompt) : putBack;
    putBack = null;
    return typed;
  }

  private String collect(String first) throws IOException {
    StringBuilder block = new StringBuilder(first).append('\n');
    boolean pasted = source.hasMore();
    while (!pasted || source.hasMore() || isOpen(block.toString())) {
      Typed typed = take(MORE);
      String text = typed.text();
      if (typed.kind() == Typed.Kind.CLEARED) {
        return "";
      }
      if (typed.kind() != Typed.Kind.LINE) {
        return block.append(text).toString();
      }
      if (text.strip().equals(GO)) {
        return block.toString();
      }
      if (isCommand(text)) {
        putBack = typed;
        return block.toString();
      }
      if (text.isBlank() && endsHere()) {
        return block.toString();
      }
      block.append(text).append('\n');
    }
    return block.toString();
  }

  /** Whether a blank line ends the block: not inside a paste, nor between chained tracebacks. */
  private boolean endsHere() throws IOException {
    if (!source.hasMore()) {
      return true;
    }
    if (source.isTerminal()) {
      return false;
    }
    putBack = source.next(MORE);
    for (String link : LINKS) {
      if (putBack.text().startsWith(link)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an error is begun whose last line, the one that names it, is still to come. */
  static boolean isOpen(String text) {
    String body = text.stripTrailing();
    String last = body.substring(body.lastIndexOf('\n') + 1);
    if (body.contains(TRACEBACK)) {
      return last.startsWith(" ") || last.startsWith("\t") || last.contains(TRACEBACK);
    }
    return body.stripLeading().startsWith("File \"");
  }
}
