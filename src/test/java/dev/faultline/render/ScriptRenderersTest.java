package dev.faultline.render;

import static dev.faultline.advise.EntryDraft.env;
import static dev.faultline.advise.EntryDraft.step;
import static dev.faultline.advise.Matches.alone;
import static dev.faultline.advise.Matches.match;
import static dev.faultline.render.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.advise.EntryDraft;
import dev.faultline.advise.Facts;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Shell;
import dev.faultline.kb.Entry;
import dev.faultline.kb.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRenderersTest {

  @Test
  void commandsOfTheStepsThatApply() throws IOException {
    assertThat(commands(SampleReports.full(), options(null, false)))
        .isEqualTo(
            """
            sudo apt-get install --only-upgrade nvidia-driver-550
            python train.py --per_device_train_batch_size 1 --gradient_accumulation_steps 16 --bf16 --gradient_checkpointing
            """);
    assertThat(commands(SampleReports.full(), options(null, true)))
        .contains("nvidia-smi --query-compute-apps");
  }

  @Test
  void whatNeedsAHandIsAComment() throws IOException {
    assertThat(commands(SampleReports.windows(), options(null, false)))
        .isEqualTo("# Remove-Item \"<path>\"\n# faultline explain <model>\n");
    assertThat(commands(SampleReports.windows(), options(Shell.CMD, false)))
        .isEqualTo("rem faultline explain <model>\n");
    assertThat(commands(SampleReports.wrapper(), options(null, false)))
        .isEqualTo("# VLLM_LOGGING_LEVEL=DEBUG vllm serve <model>\n");
    assertThat(commands(SampleReports.hostile(), options(null, false)))
        .isEqualTo("# pip install <name>\n# echo \"<name>\"\n");
  }

  @Test
  void variablesInThreeShells() throws IOException {
    assertThat(exports(SampleReports.full(), Shell.POSIX))
        .isEqualTo("export PYTORCH_CUDA_ALLOC_CONF='expandable_segments:True'\n");
    assertThat(exports(SampleReports.windows(), Shell.POSIX))
        .isEqualTo("unset PYTORCH_MPS_LOW_WATERMARK_RATIO\nexport QUOTED='it'\\''s 100'\n");
    assertThat(exports(SampleReports.windows(), Shell.POWERSHELL))
        .isEqualTo(
            "Remove-Item Env:PYTORCH_MPS_LOW_WATERMARK_RATIO -ErrorAction SilentlyContinue\n$env:QUOTED = 'it''s 100'\n");
    assertThat(exports(SampleReports.windows(), Shell.CMD))
        .isEqualTo("set \"PYTORCH_MPS_LOW_WATERMARK_RATIO=\"\nset \"QUOTED=it's 100\"\n");
  }

  @Test
  void nothingIsWrittenWhereNothingIsKnown() throws IOException {
    assertThat(exports(SampleReports.unknown(), null)).isEmpty();
    assertThat(commands(SampleReports.clean(), options(null, false))).isEmpty();
    assertThat(exports(SampleReports.hostile(), null)).isEmpty();
  }

  @Test
  void theFirstValueOfAVariableWinsAndOddNamesAreLeftOut() throws IOException {
    InputResult result =
        withVariables(
            env("A", "1", null),
            env("A", "2", null),
            env("B; id", "1", null),
            env("1C", "1", null),
            env("", "1", null));

    assertThat(exports(result, Shell.POSIX)).isEqualTo("export A='1'\n");
  }

  @Test
  void cmdHasNoWordForSomeValues() throws IOException {
    InputResult result =
        withVariables(
            env("A", "100%", null),
            env("B", "a\"b", null),
            env("C", "!x!", null),
            env("D", "a&b", null));

    assertThat(exports(result, Shell.CMD)).isEqualTo("set \"D=a&b\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain", "it's", "$(id)", "`id`", "a\\", "\"", "a;b", "$HOME", "a  b", "*", "''", "ünï"
      })
  @DisabledOnOs(OS.WINDOWS)
  void aRealShellReadsBackTheValue(String value) throws IOException, InterruptedException {
    String statements = exports(withVariables(env("FAULTLINE_TEST", value, null)), Shell.POSIX);
    // Through a pipe: an argument goes through the charset of the locale.
    Process shell =
        new ProcessBuilder("sh", "-c", "eval \"$(cat)\"; printf %s \"$FAULTLINE_TEST\"")
            .redirectErrorStream(true)
            .start();
    shell.getOutputStream().write(statements.getBytes(StandardCharsets.UTF_8));
    shell.getOutputStream().close();

    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(value);
    assertThat(shell.waitFor()).isZero();
  }

  private static InputResult withVariables(Step.EnvVar... variables) {
    Entry entry =
        new EntryDraft("t/x", "T")
            .signature("x")
            .step(step("S", null, null, Map.of(), List.of(variables)))
            .entry();
    return SampleReports.result("-", List.of(alone(match(entry, 1, "x", Map.of()))), Facts.NONE);
  }

  private static RenderOptions options(Shell shell, boolean all) {
    return new RenderOptions(80, false, true, all, 1, shell);
  }

  private static String commands(InputResult result, RenderOptions options) throws IOException {
    StringBuilder out = new StringBuilder();
    new CommandsRenderer(options).render(report(result), out);
    return out.toString();
  }

  private static String exports(InputResult result, Shell shell) throws IOException {
    StringBuilder out = new StringBuilder();
    new EnvRenderer(options(shell, false)).render(report(result), out);
    return out.toString();
  }
}
