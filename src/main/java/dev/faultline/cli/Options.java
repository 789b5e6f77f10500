package dev.faultline.cli;

import java.util.List;

/** The options of one command line, however they were parsed. */
interface Options {
  /** Whether the option was given; of several names the long one. */
  boolean has(String name);

  /** The option's value, or {@code absent} when it was not given. */
  <T> T value(String name, T absent);

  /** The positional arguments. */
  List<String> files();
}
