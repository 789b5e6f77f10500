package dev.faultline.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One command: its options as a picocli model, built only when it is called, and what it does. */
interface Command {
  /**
   * The model: options, positional parameters, help texts. Annotations would cost 60 ms of proxies
   * at start-up.
   */
  CommandSpec spec();

  /**
   * Whether any words, at least one, and no options are a command line of it: then picocli is not
   * asked, which takes as long as the answer.
   */
  default boolean takesWords() {
    return false;
  }

  /**
   * Runs the command.
   *
   * @return an {@link ExitStatus}, or a child's status
   * @throws UserError for what the user can put right
   * @throws Exception for anything else, reported as trouble
   */
  int run(Options options, Console console) throws Exception;
}
