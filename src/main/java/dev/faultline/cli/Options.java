package dev.faultline.cli;

import java.util.List;

/** One command line, however it was parsed. */
interface Options {
  /** Whether the option was given; of several names the long one. */
  boolean has(String name);

  /** The option's value, or {@code absent} when it was not given. */
  <T> T value(String name, T absent);

  /** The arguments that are no options. */
  List<String> words();

  /**
   * One of the words, or {@code absent} when there are fewer.
   *
   * @param index from 0
   */
  default String word(int index, String absent) {
    return index < words().size() ? words().get(index) : absent;
  }
}
