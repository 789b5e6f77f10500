package dev.faultline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line of files and flags without values: nearly all of them. Picocli's 150 classes cost
 * more than the diagnosis, and are loaded for the others only.
 */
final class PlainOptions implements Options {
  /** The flags of the main command; a test keeps them equal to its picocli model. */
  static final List<String> FLAGS =
      List.of(
          "--json",
          "--all",
          "--commands-only",
          "--env-only",
          "--quiet",
          "--probe",
          "--no-probe",
          "--no-user-kb",
          "--no-history",
          "--debug");

  private final List<String> flags = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  private PlainOptions() {}

  /** Null when the command line needs a real parser, if only to tell what is wrong with it. */
  static PlainOptions of(String[] args) {
    PlainOptions options = new PlainOptions();
    for (String arg : args) {
      String word = arg.equals("-q") ? "--quiet" : arg;
      if (!word.startsWith("-") && !word.isEmpty() && word.charAt(0) != '@' || word.equals("-")) {
        options.files.add(word);
      } else if (FLAGS.contains(word) && !options.flags.contains(word)) {
        options.flags.add(word);
      } else {
        return null;
      }
    }
    return options;
  }

  @Override
  public boolean has(String name) {
    return flags.contains(name);
  }

  @Override
  public <T> T value(String name, T absent) {
    return absent;
  }

  @Override
  public List<String> files() {
    return files;
  }
}
