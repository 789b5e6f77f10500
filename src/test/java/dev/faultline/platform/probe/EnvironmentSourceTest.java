package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentSourceTest {
  @TempDir Path root;

  @Test
  void secrets_never_get_into_the_platform() throws IOException {
    Platform platform =
        FakeHost.linux(root)
            .variable("HF_TOKEN", "hf_verysecret")
            .variable("OPENAI_API_KEY", "sk-verysecret")
            .variable("HTTPS_PROXY", "http://u:verysecret@proxy:3128")
            .variable("HF_ENDPOINT", "https://u:verysecret@mirror.example/hf")
            .variable("HF_TOKEN_PATH", "/home/u/verysecret")
            .variable("CUDA_VISIBLE_DEVICES", "0,1")
            .probe(new EnvironmentSource());
    StringWriter out = new StringWriter();
    platform.write(out);

    assertThat(out.toString()).doesNotContain("verysecret");
    assertThat(platform.value("token.hf")).isEqualTo("true");
    assertThat(platform.value("proxy")).isEqualTo("true");
    assertThat(platform.value("env.HF_ENDPOINT")).isEqualTo("https://mirror.example/hf");
    assertThat(platform.value("env.CUDA_VISIBLE_DEVICES")).isEqualTo("0,1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/p, http://h/p", "http://a:b@h/p, http://h/p",
        "x http://a@h y ftp://c:d@k, x http://h y ftp://k",
    "a@b, a@b", "http://h/x@y, http://h/x@y", "http://a@b@h/, http://h/"
  })
  void users_inside_urls_are_cut_out(String value, String expected) {
    assertThat(EnvironmentSource.withoutUser(value)).isEqualTo(expected);
  }

  @Test
  void a_token_file_counts_by_its_presence() {
    assertThat(
            FakeHost.linux(root)
                .file("/home/u/.cache/huggingface/token", "hf_x")
                .probe(new EnvironmentSource())
                .value("token.hf"))
        .isEqualTo("true");
    assertThat(FakeHost.linux(root.resolve("b")).probe(new EnvironmentSource()).value("token.hf"))
        .isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource({
    "CI, true, ci, true",
    "CI, false, ci, false",
    "GITLAB_CI, 1, ci, true",
    "COLAB_GPU, 1, notebook, colab",
    "JPY_PARENT_PID, 7, notebook, jupyter",
    "KAGGLE_KERNEL_RUN_TYPE, Batch, notebook, kaggle"
  })
  void the_place_is_read_from_variables(
      String variable, String value, String fact, String expected) {
    assertThat(
            FakeHost.linux(root)
                .variable(variable, value)
                .probe(new EnvironmentSource())
                .value(fact))
        .isEqualTo(expected);
  }

  @Test
  void shells_of_windows_are_told_apart() {
    assertThat(
            FakeHost.windows(root)
                .variable("PROMPT", "$P$G")
                .probe(new EnvironmentSource())
                .value("shell"))
        .isEqualTo("cmd");
    assertThat(FakeHost.windows(root).probe(new EnvironmentSource()).value("shell"))
        .isEqualTo("powershell");
    assertThat(
            FakeHost.windows(root)
                .variable("MSYSTEM", "MINGW64")
                .probe(new EnvironmentSource())
                .value("shell"))
        .isEqualTo("posix");
  }
}
