package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String LOG =
      """
      (base) kowalski@gpubox7:~/p$ HF_TOKEN=hf_abcdefghijklmnopQRSTUVWXYZabcdefgh python run.py
      connecting to 10.20.30.40:29500 as kowalski@corp.example.com
      \u001b[31mTraceback (most recent call last):\u001b[0m
        File "/home/kowalski/p/run.py", line 44, in <module>
      zorblib.errors.ZorbError: adapter '/home/kowalski/a' was trained for 8 experts but the model has 16 ``` x
      """;

  @Test
  void an_unknown_error_is_reported_without_anything_of_anyone(@TempDir Path dir) throws Exception {
    Path log = Files.writeString(dir.resolve("kowalski.log"), LOG);
    CommandRun run = new CommandRun.Setting().run("report", "--no-probe", log);
    assertThat(run.status).isZero();
    assertThat(run.out)
        .doesNotContain("kowalski", "gpubox7", "hf_abc", "10.20.30.40", "corp.example.com")
        .doesNotContain("\u001b", "^[")
        .contains("Answer: unknown")
        .contains("### The error, line 5")
        .contains("Fingerprint `")
        .contains("### Lines 1 to 5 of 5")
        .contains("File \"/home/user/p/run.py\", line 44")
        .contains("| os | linux | log line 4 |")
        .containsPattern("Removed: \\d+ user names, \\d+ host name.*1 token or password");
    String fence = "````text\n";
    assertThat(run.out).contains(fence);
  }

  @Test
  void a_wrong_diagnosis_is_reported_with_what_it_rests_on() {
    CommandRun run =
        new CommandRun.Setting()
            .input("RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB\n")
            .run("report", "--no-probe");
    assertThat(run.out).contains("Answer: diagnosed", "`cuda/oom`", "confidence", "2.00 GiB");
    assertThat(run.out).contains("Nothing had to be removed");
  }

  @Test
  void the_excerpt_is_bounded_however_long_the_log_is(@TempDir Path dir) throws Exception {
    String line = "step 1 of 2 " + "x".repeat(3000) + "\n";
    Path log =
        Files.writeString(
            dir.resolve("a.log"), line.repeat(7000) + "zorb.ZorbError: frobnicated\n");
    CommandRun run = new CommandRun.Setting().run("report", "--no-probe", log);
    assertThat(run.out.length()).isLessThan(40_000);
    assertThat(run.out)
        .contains("### The error, line", "zorb.ZorbError: frobnicated", " to 7001 of");
  }
}
