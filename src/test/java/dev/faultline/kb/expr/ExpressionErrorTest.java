package dev.faultline.kb.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1 | expected a value, found the end",
        "a > | 4 | expected a value, found the end",
        "a = b | 3 | compare with '=='",
        "a && b | 3 | write 'and'",
        "!a | 1 | negate with 'not', compare with '!='",
        "${a} > 1 | 1 | names stand without '$' here",
        "a == “b” | 6 | use plain quotes",
        "a == 'b | 6 | this string has no closing '",
        "a b | 3 | expected an operator or the end, found 'b'",
        "(a | 3 | expected ')', found the end",
        "a in [b, c | 11 | expected ']', found the end",
        "a in b | 6 | expected '[', found 'b'",
        "a in [] | 7 | expected a value, found ']'",
        "1 < a < 2 | 7 | join two comparisons with 'and'",
        "a > 3 GiBs | 7 | 'GiBs' is no unit: B, KiB, MiB, GiB, TiB, KB, MB, GB, TB",
        "a > 12x | 7 | 'x' is no unit: B, KiB, MiB, GiB, TiB, KB, MB, GB, TB",
        "size(a) | 1 | there is no function 'size'",
        "known() | 1 | known takes 1 argument, not 0",
        "floor(a, 1, 2) | 1 | floor takes 1 to 2 arguments, not 3",
        "matches(a, b) | 12 | the regex of matches is a string written out",
        "matches(a, '(') | 12 | not an RE2 regex: missing closing )",
        "and | 1 | expected a value, found 'and'",
        "a.. > 1 | 1 | 'a..' is no name",
        "not | 4 | expected a value, found the end",
      })
  void namesThePlace(String source, int column, String message) {
    ExpressionException error =
        catchThrowableOfType(ExpressionException.class, () -> Expression.parse(source));

    assertThat(error).hasMessage(message);
    assertThat(error.column()).isEqualTo(column);
  }

  @Test
  void barsAreNotAnOr() {
    ExpressionException error =
        catchThrowableOfType(ExpressionException.class, () -> Expression.parse("a || b"));

    assertThat(error).hasMessage("write 'or'");
  }

  @Test
  void nestingIsBounded() {
    for (String deep :
        new String[] {"(".repeat(900), "not ".repeat(400), "-".repeat(1900), "abs(".repeat(400)}) {
      ExpressionException error =
          catchThrowableOfType(ExpressionException.class, () -> Expression.parse(deep + "1"));
      assertThat(error).hasMessage("nested too deeply");
    }
  }

  @Test
  void lengthIsBounded() throws ExpressionException {
    String sum = "1" + "+1".repeat(999);

    assertThat(Expression.parse(sum).evaluate(new MapScope())).isEqualTo(new Value.Num(1000));
    assertThat(Expression.parse(sum).check(name -> null)).isEmpty();
    assertThat(
            catchThrowableOfType(
                ExpressionException.class, () -> Expression.parse(sum + " ".repeat(10))))
        .hasMessage("longer than 2000 characters");
  }

  @Test
  void anyTextGivesAnExpressionOrAnExpressionException() {
    String signs = "a1.\"'()[],+-*/<>=! GiBnotandorin\t\u0000é";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThatCode(() -> evaluated(text.toString()))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  private static void evaluated(String text) {
    try {
      Expression expression = Expression.parse(text);
      expression.evaluate(new MapScope());
      expression.check(name -> ValueType.NUMBER);
    } catch (ExpressionException refused) {
      assertThat(refused.column()).isBetween(1, text.length() + 1);
    }
  }
}
