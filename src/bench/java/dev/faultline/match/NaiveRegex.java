package dev.faultline.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What one would write first: every line against every pattern, {@code NaiveRegex PATTERNS LOG}.
 */
public final class NaiveRegex {
  private NaiveRegex() {}

  /** Prints the number of lines that any pattern matches. */
  public static void main(String[] args) throws IOException {
    List<Pattern> patterns = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      try {
        patterns.add(Pattern.compile(line));
      } catch (PatternSyntaxException e) {
        // RE2's syntax has words that Java's has not: a handful.
        continue;
      }
    }
    int matching = 0;
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[1]))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        for (Pattern pattern : patterns) {
          if (pattern.matcher(line).find()) {
            matching++;
            break;
          }
        }
      }
    }
    System.out.println(matching);
  }
}
