package dev.faultline.cli;

import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import dev.faultline.kb.KnowledgeBase;
import dev.faultline.platform.Platform;
import dev.faultline.text.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The session: reads blocks, answers each. What is an error is diagnosed, an id or a code is
 * explained, a command is run, other words are searched.
 */
final class Repl {
  /** More words than this are a log line, not a question. */
  private static final int QUESTION = 6;

  private final Options options;
  private final Console console;
  private final LineSource source;
  private final KnowledgeBase kb;
  private final Explanation explanation;
  private final ReplCommands commands;
  private MachineFacts machine;
  private Diagnoser diagnoser;
  private String lastText = "";
  private InputResult last;

  private Repl(Options options, Console console, LineSource source, KnowledgeBase kb)
      throws IOException {
    this.options = options;
    this.console = console;
    this.source = source;
    this.kb = kb;
    this.explanation = new Explanation(kb, options);
    this.commands = new ReplCommands(this);
    use(MachineFacts.of(options, console));
  }

  /** Runs a session until its end. */
  static int open(Options options, Console console) throws IOException {
    KnowledgeBase kb = KnowledgeBases.load(options, console).kb();
    try (LineSource source = source(kb, console)) {
      return new Repl(options, console, source, kb).run();
    }
  }

  private static LineSource source(KnowledgeBase kb, Console console) throws IOException {
    if (!console.inputIsTerminal() || !console.outputIsTerminal()) {
      return new PlainSource(console.in());
    }
    String type = console.environment().get("TERM");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    if (!windows && (type == null || type.equals("dumb"))) {
      return new DumbSource(console.in(), console.out());
    }
    Path history = Directories.of(console).state().toPath().resolve("history");
    return new TerminalSource(history, new ReplCompleter(kb, ReplCommands.NAMES));
  }

  private int run() throws IOException {
    if (source.isTerminal()) {
      say(Version.line(kb));
      say("Paste an error, or type words. :help lists the commands, Ctrl-D leaves.");
      console.out().flush();
    }
    Blocks blocks = new Blocks(source, ReplCommands.NAMES);
    String block = blocks.next();
    while (block != null && !block.equals(ReplCommands.QUIT)) {
      try {
        if (blocks.isCommand(block)) {
          commands.run(Arrays.asList(block.split("\\s+")));
        } else {
          answer(block);
        }
      } catch (UserError e) {
        console.out().flush();
        console.tell(e.getMessage());
      }
      console.out().flush();
      block = blocks.next();
    }
    return ExitStatus.FOUND;
  }

  private void answer(String block) throws IOException {
    String line = block.strip();
    boolean isLine = line.indexOf('\n') < 0;
    if (isLine) {
      ReplCommands.refuseUnknown(line);
    }
    boolean question = isLine && line.split("\\s+").length <= QUESTION;
    InputResult result = diagnose(block);
    boolean diagnosed = result.status() == InputResult.Status.DIAGNOSED;
    if (!diagnosed && question && (kb.find(line) != null || explanation.isCode(line))) {
      explain(line);
    } else if (diagnosed || !question || isError(line, result)) {
      lastText = block;
      last = result;
      print(result, false);
    } else {
      commands.search(List.of(line.split("\\s+")));
    }
  }

  /** Plain words may hold "error" and still be a question. */
  private static boolean isError(String line, InputResult result) {
    if (result.status() != InputResult.Status.UNKNOWN) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      if (":=[](){}\"'".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private InputResult diagnose(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return diagnoser.diagnose(
        Decoder.open(new ByteArrayInputStream(bytes), Inputs.STDIN), Inputs.STDIN);
  }

  void print(InputResult result, boolean all) throws IOException {
    print(result, all ? new AllOptions(options) : options, here());
  }

  private void print(InputResult result, Options how, Console where) throws IOException {
    Answer.of(how, where).print(new Report(Version.tool(kb), List.of(result)), where);
  }

  /** The commands of an answer, as {@code --commands-only} prints them. */
  String commandsOf(InputResult result) throws IOException {
    StringBuilder text = new StringBuilder();
    Formats.renderer(Formats.COMMANDS, Answer.look(options, here()))
        .render(new Report(Version.tool(kb), List.of(result)), text);
    return text.toString();
  }

  void say(String sentence) {
    console.out().println(sentence);
  }

  /** The console at its present width. */
  Console here() {
    return console.withColumns(source.columns(console.columns()));
  }

  /** Explains an entry or a code. */
  void explain(String asked) throws IOException {
    explanation.print(asked, () -> machine, here());
  }

  /** Runs a command of the tool. */
  void run(Command command, String name, List<String> args) throws IOException {
    try {
      CommandLines.run(command, name, args.toArray(new String[0]), here());
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  KnowledgeBase kb() {
    return kb;
  }

  /** The last text that was diagnosed; empty before the first. */
  String lastText() {
    return lastText;
  }

  /**
   * The last diagnosis.
   *
   * @throws UserError when there is none yet
   */
  InputResult last() {
    if (last == null) {
      throw new UserError("nothing was diagnosed yet: paste an error first");
    }
    return last;
  }

  /** The machine that advice is for. */
  Platform platform() {
    return machine.with(Platform.EMPTY);
  }

  /** Changes the machine that advice is for; the last error is answered again. */
  void use(MachineFacts other) throws IOException {
    machine = other;
    diagnoser = new Diagnoser(kb, other);
    if (last != null) {
      last = diagnose(lastText);
      print(last, false);
    }
  }
}
