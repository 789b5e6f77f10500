package dev.faultline.cli;

import dev.faultline.cli.history.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jline.keymap.KeyMap;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal with line editing, history and completion. */
final class TerminalSource implements LineSource {
  /** A terminal that does not mark pastes sends them without pause; ssh adds some. In ms. */
  private static final long PAUSE = 60;

  private static final int HISTORY_LINES = 1000;

  private final Terminal terminal;
  private final PasteReader reader;

  /**
   * @param history where the typed lines are kept
   * @throws IOException when the terminal cannot be taken over
   */
  TerminalSource(Path history, Completer completer) throws IOException {
    this.terminal = open();
    // For the whole session: what is typed while an answer is made is echoed once, by the editor.
    terminal.enterRawMode();
    takeCtrlC();
    this.reader = new PasteReader(terminal);
    reader.setCompleter(completer);
    DefaultParser parser = new DefaultParser();
    parser.setEscapeChars(new char[0]);
    parser.setQuoteChars(new char[0]);
    reader.setParser(parser);
    reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(LineReader.Option.HISTORY_REDUCE_BLANKS, false);
    reader.setVariable(LineReader.BELL_STYLE, "none");
    reader.setVariable(LineReader.HISTORY_SIZE, HISTORY_LINES);
    keepHistory(history);
  }

  private static Terminal open() throws IOException {
    TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(true);
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      // stty is everywhere, and needs no native library unpacked into the temporary directory.
      builder.provider("exec");
    }
    return builder.build();
  }

  /**
   * As a key, not as a signal: a signal overtakes what was typed before it and eats what is typed
   * after it.
   */
  private void takeCtrlC() {
    Attributes attributes = terminal.getAttributes();
    attributes.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(attributes);
    terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
  }

  private void keepHistory(Path file) {
    try {
      PrivateFiles.create(file);
      reader.setVariable(LineReader.HISTORY_FILE, file);
      reader.getHistory().attach(reader);
    } catch (IOException e) {
      // A read-only home: the history lives as long as the session.
      reader.setVariable(LineReader.HISTORY_FILE, null);
    }
  }

  @Override
  public Typed next(String prompt) throws IOException {
    try {
      return reader.read(prompt);
    } catch (UserInterruptException e) {
      return Typed.CLEARED;
    } catch (EndOfFileException e) {
      return Typed.END;
    }
  }

  @Override
  public boolean hasMore() throws IOException {
    return terminal.reader().peek(PAUSE) >= 0;
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public int columns(int known) {
    return terminal.getWidth() > 0 ? terminal.getWidth() : known;
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  /** Takes a marked paste of several lines as a whole and does not draw it line by line. */
  private static final class PasteReader extends LineReaderImpl {
    private static final String CLEAR = "faultline-clear";

    private String paste;
    private boolean cleared;

    PasteReader(Terminal terminal) throws IOException {
      super(terminal, "faultline");
      setHistory(
          new DefaultHistory() {
            @Override
            public void add(Instant time, String line) {
              if (paste == null && !cleared) {
                super.add(time, line);
              }
            }
          });
      getWidgets().put(CLEAR, this::clearLine);
      getKeyMaps().get(MAIN).bind(new Reference(CLEAR), KeyMap.ctrl('C'));
    }

    Typed read(String prompt) {
      paste = null;
      cleared = false;
      String line = readLine(prompt);
      if (cleared) {
        return Typed.CLEARED;
      }
      return paste == null ? Typed.line(line) : Typed.paste(paste);
    }

    @Override
    public boolean beginPaste() {
      String text =
          doReadStringUntil(BRACKETED_PASTE_END).replace("\r\n", "\n").replace('\r', '\n');
      if (text.stripTrailing().indexOf('\n') < 0) {
        getBuffer().write(text.stripTrailing());
        return true;
      }
      paste = getBuffer() + text;
      getBuffer().clear();
      getBuffer().write("[" + text.lines().count() + " lines pasted]");
      return acceptLine();
    }

    private boolean clearLine() {
      cleared = true;
      return acceptLine();
    }
  }
}
