package dev.faultline.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options that picocli parsed. */
record ParsedOptions(ParseResult result) implements Options {
  @Override
  public boolean has(String name) {
    return result.hasMatchedOption(name);
  }

  @Override
  public <T> T value(String name, T absent) {
    return result.matchedOptionValue(name, absent);
  }

  @Override
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (PositionalParamSpec positional : result.commandSpec().positionalParameters()) {
      words.addAll(positional.originalStringValues());
    }
    return words;
  }
}
