package dev.faultline.kb;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Checks a signature's pattern once, at compile time, so that the matcher need not. */
public final class SignatureCompiler {
  private SignatureCompiler() {}

  /**
   * @param problem makes an error of a sentence
   * @throws KbException when the pattern is not RE2, or matches the empty text
   */
  public static SignaturePattern compile(String pattern, Function<String, KbException> problem)
      throws KbException {
    try {
      SignaturePattern expanded = SignaturePattern.expand(pattern);
      if (Pattern.compile(expanded.regex()).matcher("").find()) {
        throw problem.apply("the pattern matches the empty text; demand some of the message");
      }
      return expanded;
    } catch (PatternSyntaxProblem e) {
      throw problem.apply(caret(e.getMessage(), pattern, e.index()));
    } catch (PatternSyntaxException e) {
      throw problem.apply("not RE2 syntax: " + e.getMessage());
    }
  }

  /**
   * The texts of which every match contains one.
   *
   * @throws KbException when there is none of {@value RequiredLiterals#SHORTEST} bytes
   */
  public static List<String> literals(
      SignaturePattern pattern, Function<String, KbException> problem) throws KbException {
    return literals(pattern, GramFrequencies.NONE, GramFrequencies.NONE, problem);
  }

  /**
   * @param ordinary grams of good runs
   * @param met grams of all that is read, failures too
   */
  static List<String> literals(
      SignaturePattern pattern,
      GramFrequencies ordinary,
      GramFrequencies met,
      Function<String, KbException> problem)
      throws KbException {
    List<String> literals = RequiredLiterals.of(pattern.regex(), RequiredLiterals.SHORTEST, met);
    if (literals.isEmpty()) {
      throw problem.apply(
          "no text of "
              + RequiredLiterals.SHORTEST
              + " bytes stands in every match; each alternative needs a run of plain characters outside optional"
              + " groups, without quotes, < > & \\ =");
    }
    for (String literal : literals) {
      if (ordinary.isCommon(literal.getBytes(StandardCharsets.UTF_8))) {
        throw problem.apply(
            "a match needs no rarer text than '"
                + literal
                + "', which ordinary logs are full of; add words that a good run does not print");
      }
    }
    return literals;
  }

  private static String caret(String message, String pattern, int index) {
    return message + "\n  " + pattern + "\n  " + " ".repeat(Math.max(0, index)) + "^";
  }
}
