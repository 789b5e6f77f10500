package dev.faultline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One call of the program, without a process of its own. */
final class CommandRun {
  final int status;
  final String out;
  final String err;

  private CommandRun(int status, String out, String err) {
    this.status = status;
    this.out = out;
    this.err = err;
  }

  /** What a call is made with. */
  static final class Setting {
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean terminal;
    private boolean typing;

    Setting with(String variable, Object value) {
      environment.put(variable, value.toString());
      return this;
    }

    Setting input(String text) {
      input = text;
      return this;
    }

    /** A person types this. */
    Setting typed(String text) {
      typing = true;
      return input(text);
    }

    /** The answer goes to a terminal. */
    Setting onTerminal() {
      terminal = true;
      return this;
    }

    CommandRun run(Object... args) {
      String[] words = new String[args.length];
      for (int i = 0; i < args.length; i++) {
        words[i] = args[i].toString();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              environment,
              typing,
              terminal,
              false,
              80);
      int status = new Main(console).run(words);
      return new CommandRun(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
