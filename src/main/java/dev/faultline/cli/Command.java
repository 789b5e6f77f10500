package dev.faultline.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: its options as a picocli model, built only when it is called, and what it does. */
interface Command {
  /**
   * The model: options, positional parameters, help texts. Annotations would cost 60 ms of proxies
   * at start-up.
   */
  CommandSpec spec();

  /**
   * Runs the command.
   *
   * @return an {@link ExitStatus}, or a child's status
   * @throws UserError for what the user can put right
   * @throws Exception for anything else, reported as trouble
   */
  int run(ParseResult options, Console console) throws Exception;
}
