package dev.faultline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line of words, flags and texts: nearly all of them. Picocli's 150 classes cost more
 * than the diagnosis, and are loaded for the others only.
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
          "--version",
          "--debug");

  /** Those of its options whose value is a text. */
  static final List<String> TEXTS = List.of("--format", "--shell", "--color", "--fail-on");

  private final List<String> flags = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  private PlainOptions() {}

  /** Null when the command line needs a real parser, if only to tell what is wrong with it. */
  static PlainOptions of(String[] args) {
    PlainOptions options = new PlainOptions();
    for (int i = 0; i < args.length; i++) {
      String word = longName(args[i]);
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = equals < 0 ? word : word.substring(0, equals);
      if (isWord(word)) {
        options.words.add(word);
      } else if (FLAGS.contains(word) && !options.flags.contains(word)) {
        options.flags.add(word);
      } else if (TEXTS.contains(name) && !options.texts.containsKey(name)) {
        String text =
            equals < 0 ? i + 1 < args.length ? args[++i] : "" : word.substring(equals + 1);
        if (!isWord(text)) {
          return null;
        }
        options.texts.put(name, text);
      } else {
        return null;
      }
    }
    return options;
  }

  /** Of words alone, at least one; null for any other command line. */
  static PlainOptions words(String[] args) {
    PlainOptions options = new PlainOptions();
    for (String arg : args) {
      if (!isWord(arg)) {
        return null;
      }
      options.words.add(arg);
    }
    return options.words.isEmpty() ? null : options;
  }

  private static String longName(String arg) {
    return switch (arg) {
      case "-q" -> "--quiet";
      case "-V" -> "--version";
      default -> arg;
    };
  }

  /** What picocli takes as it is. */
  private static boolean isWord(String arg) {
    return arg.equals("-") || !arg.startsWith("-") && !arg.isEmpty() && arg.charAt(0) != '@';
  }

  @Override
  public boolean has(String name) {
    return flags.contains(name) || texts.containsKey(name);
  }

  @Override
  @SuppressWarnings("unchecked") // a text is asked for as a text
  public <T> T value(String name, T absent) {
    String text = texts.get(name);
    return text == null ? absent : (T) text;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
