package dev.faultline.cli;

import java.util.List;

/** Options as given, and {@code --all}. */
record AllOptions(Options given) implements Options {
  @Override
  public boolean has(String name) {
    return name.equals("--all") || given.has(name);
  }

  @Override
  public <T> T value(String name, T absent) {
    return given.value(name, absent);
  }

  @Override
  public List<String> words() {
    return given.words();
  }
}
