package dev.faultline.text.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RedactorTest {
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Random random = new Random(7);

  private String chars(String from, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private static String redacted(String text) {
    return new Redactor(List.of(), List.of()).redact(text).text();
  }

  /** What issuers really hand out: prefix, alphabet, length. */
  private List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    String letters = ALPHANUMERIC.substring(0, 52);
    String upper = ALPHANUMERIC.substring(0, 26) + "234567";
    String safe = ALPHANUMERIC + "-_";
    for (int i = 0; i < 12; i++) {
      tokens.add("hf_" + chars(letters, 34));
      tokens.add("sk-" + chars(ALPHANUMERIC, 48));
      tokens.add("sk-proj-" + chars(safe, 74) + "A");
      tokens.add("sk-ant-api03-" + chars(safe, 92) + "AA");
      tokens.add("sk-or-v1-" + chars("0123456789abcdef", 64));
      tokens.add("ghp_" + chars(ALPHANUMERIC, 36));
      tokens.add("gho_" + chars(ALPHANUMERIC, 36));
      tokens.add("github_pat_" + chars(ALPHANUMERIC, 22) + "_" + chars(ALPHANUMERIC, 59));
      tokens.add("glpat-" + chars(ALPHANUMERIC, 20));
      tokens.add("nvapi-" + chars(safe, 64) + "z");
      tokens.add("AKIA" + chars(upper, 16));
      tokens.add("xoxb-" + chars("0123456789", 12) + "-" + chars(ALPHANUMERIC, 24));
      tokens.add("r8_" + chars(ALPHANUMERIC, 37));
      tokens.add("gsk_" + chars(ALPHANUMERIC, 52));
      tokens.add("AIza" + chars(ALPHANUMERIC, 35));
      tokens.add("eyJ" + chars(safe, 30) + "." + chars(safe, 120) + "a." + chars(safe, 42) + "b");
    }
    return tokens;
  }

  @Test
  void no_token_of_a_known_form_comes_through_in_any_context() {
    List<UnaryOperator<String>> contexts =
        List.of(
            t -> "export HF_TOKEN=" + t,
            t -> "huggingface_hub.errors.HfHubHTTPError: 401 for token " + t + ".",
            t -> "{\"headers\": {\"Authorization\": \"Bearer " + t + "\"}}",
            t -> "docker run -e KEY=" + t + " -p 8000:8000 vllm/vllm-openai",
            t -> "  login(token='" + t + "')",
            t -> "GET https://huggingface.co/api/models?x=1&key=" + t + "&y=2 403",
            t -> "git clone https://ann:" + t + "@github.com/acme/private.git",
            t -> "[rank0]: ValueError: bad key: \"" + t + "\"",
            t -> "args: ['--model', 'm', '--api-key', '" + t + "']",
            t -> "\u001b[31m" + t + "\u001b[0m",
            t -> t);
    int tried = 0;
    for (String token : tokens()) {
      String secret = token.substring(token.length() - 12);
      for (UnaryOperator<String> context : contexts) {
        String text = context.apply(token);
        assertThat(redacted(text)).as(text).doesNotContain(secret);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(2000);
  }

  @Test
  void no_value_comes_through_that_a_name_calls_secret() {
    List<UnaryOperator<String>> contexts =
        List.of(
            s -> "WANDB_API_KEY=" + s,
            s -> "wandb: api_key: " + s,
            s -> "AWS_SECRET_ACCESS_KEY=" + s,
            s -> "aws_secret_access_key = " + s,
            s -> "export OPENAI_API_KEY='" + s + "'",
            s -> "$env:HF_TOKEN = \"" + s + "\"",
            s -> "set HF_TOKEN=" + s,
            s -> "{\"api_key\": \"" + s + "\", \"model\": \"x\"}",
            s -> "client = OpenAI(api_key=\"" + s + "\")",
            s -> "Namespace(model='m', api_key='" + s + "', port=8000)",
            s -> "vllm serve m --api-key " + s + " --port 8000",
            s -> "hf auth login --token " + s,
            s -> "huggingface-cli login --token=" + s,
            s -> "curl -H 'X-Api-Key: " + s + "' http://localhost:8000",
            s -> "curl -H 'Authorization: Bearer " + s + "' http://localhost",
            s -> "authorization: Basic " + s,
            s -> "DB_PASSWORD: " + s,
            s -> "password=" + s + " user=me",
            s -> "postgresql://ann:" + s + "@db:5432/mlflow",
            s -> "redis://:" + s + "@cache:6379/0",
            s -> "proxy http://" + s + "@proxy.example:3128",
            s -> "https://acct.blob.core.windows.net/c/f?sv=2024&sig=" + s + "&se=1",
            s -> "https://s3.amazonaws.com/f?X-Amz-Signature=" + s + "&X-Amz-Date=2",
            s -> "DefaultEndpointsProtocol=https;AccountKey=" + s + ";EndpointSuffix=x",
            s -> "client_secret: '" + s + "'");
    for (int i = 0; i < 40; i++) {
      String secret = chars(ALPHANUMERIC, 20 + i) + "9a";
      for (UnaryOperator<String> context : contexts) {
        String text = context.apply(secret);
        assertThat(redacted(text)).as(text).doesNotContain(secret).contains("REDACTED");
      }
    }
  }

  @Test
  void keys_without_a_name_are_known_by_the_line_they_stand_on() {
    String wandb = chars("0123456789abcdef", 39) + "7";
    String aws = chars(ALPHANUMERIC, 37) + "aB3";
    assertThat(redacted("wandb login " + wandb)).doesNotContain(wandb);
    assertThat(redacted("AKIA" + chars("ABCDEFGH234567", 16) + " " + aws)).doesNotContain(aws);
    String commit = "snapshots/" + wandb + "/config.json";
    assertThat(redacted(commit)).isEqualTo(commit);
  }

  @Test
  void a_private_key_is_removed_whole_or_cut() {
    String body = chars(ALPHANUMERIC + "+/", 64) + "\n" + chars(ALPHANUMERIC + "+/", 64);
    String key =
        "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH PRIVATE KEY-----";
    assertThat(redacted("x\n" + key + "\nRuntimeError: y"))
        .doesNotContain(body.substring(0, 20), body.substring(80, 100))
        .contains("RuntimeError: y");
    assertThat(redacted("-----BEGIN RSA PRIVATE KEY-----\n" + body))
        .doesNotContain(body.substring(80));
  }

  @Test
  void names_go_from_paths_prompts_and_everywhere_else() {
    for (String name : List.of("ann", "kowalski", "j.doe", "mueller-b", "张伟", "anna_k", "x9")) {
      String text =
          String.join(
              "\n",
              "(base) " + name + "@gpubox7:~/src$ python train.py",
              "  File \"/home/" + name + "/train.py\", line 3, in <module>",
              "  File \"/Users/"
                  + name
                  + "/.venv/lib/python3.12/site-packages/torch/x.py\", line 3",
              "OSError: 'C:\\\\Users\\\\" + name + "\\\\AppData\\\\Local\\\\x'",
              "PS C:\\Users\\" + name + "> ollama serve",
              "/mnt/c/Users/" + name + "/models/x.gguf",
              "/tmp/torchinductor_" + name + "/ab/cd.py",
              "/scratch/" + name + "/run1",
              "drwxr-xr-x 2 x /data/" + name + "-models/a",
              "USER=" + name,
              "uid=1000(" + name + ") gid=1000(" + name + ")",
              "scp " + name + "@gpubox7:/tmp/x .",
              "Nov 22 10:11:12 gpubox7 kernel: Out of memory: Killed process 4242 (python)",
              "Hostname: gpubox7");
      Redacted redacted = new Redactor(List.of(), List.of()).redact(text);
      assertThat(redacted.text()).as(name).doesNotContain("gpubox7");
      for (String line : redacted.text().split("\n")) {
        assertThat(line).doesNotContainPattern("(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])");
      }
      assertThat(redacted.text())
          .contains("File \"/home/user/train.py\", line 3")
          .contains("Killed process 4242 (python)");
      assertThat(redacted.counts().get(Kind.USER)).isGreaterThanOrEqualTo(12);
      assertThat(redacted.counts().get(Kind.HOST)).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void a_windows_name_may_have_two_words() {
    String text = "FileNotFoundError: C:\\Users\\Ann Smith\\AppData\\x not found\nHello Ann Smith";
    assertThat(redacted(text))
        .isEqualTo("FileNotFoundError: C:\\Users\\user\\AppData\\x not found\nHello user");
  }

  @Test
  void a_name_that_is_also_a_word_goes_from_paths_only() {
    String text = "/home/max/x.py\nmax allowed: 18 GB, user max";
    assertThat(redacted(text)).isEqualTo("/home/user/x.py\nmax allowed: 18 GB, user user");
  }

  @Test
  void prompts_listings_and_hosts_of_many_kinds_give_no_name_away() {
    for (String text :
        List.of(
            "Anns-MacBook-Pro:~ ann$ python x.py",
            "ann@Anns-MacBook-Pro src % python x.py",
            "[ann@fedorabox ~]$ ls",
            "┌──(ann㉿attackbox)-[~/src]",
            "ann@DESKTOP-1AB2C3D MINGW64 ~/src",
            "-rw-r--r-- 1 ann staff 123 Nov 20 10:00 x.gguf",
            "ssh ann@attackbox uptime",
            "Username: CORP\\ann C:\\Users\\ann",
            "Linux attackbox 6.8.0-49-generic #49 SMP x86_64",
            "connect to http://attackbox.internal:8000/v1 refused",
            "\\\\attackbox\\share\\models",
            "2026-11-20T10:11:12.123456+01:00 attackbox ollama[812]: time=x",
            "<ann@mail.example.org> a.n-n+x@sub.example.co",
            "client attackbox.lan:8080 timed out")) {
      assertThat(redacted(text))
          .as(text)
          .doesNotContainPattern("(?<![a-z])ann(?![a-z])")
          .doesNotContain("Anns", "attackbox", "fedorabox", "1AB2C3D");
    }
  }

  @Test
  void generic_accounts_stay_since_they_tell_of_the_machine() {
    String text =
        "/root/.ollama /home/ubuntu/x /home/runner/work /Users/Shared C:\\Users\\Public\\x";
    Redacted redacted = new Redactor(List.of(), List.of()).redact(text);
    assertThat(redacted.text()).isEqualTo(text);
    assertThat(redacted.summary()).isEmpty();
  }

  @Test
  void the_names_of_this_machine_go_wherever_they_stand() {
    Redacted redacted =
        new Redactor(List.of("kowalski"), List.of("BIGBOX-3"))
            .redact("job of kowalski on bigbox-3 failed");
    assertThat(redacted.text()).isEqualTo("job of user on host failed");
    assertThat(redacted.summary()).isEqualTo("1 user name, 1 host name");
  }

  @Test
  void addresses_go_and_tell_still_apart_which_is_which() {
    assertThat(redacted("10.1.2.3:29500 to 10.1.2.4, from 10.1.2.3"))
        .isEqualTo("192.0.2.1:29500 to 192.0.2.2, from 192.0.2.1");
    for (int i = 0; i < 300; i++) {
      String v4 =
          (1 + random.nextInt(126)) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".77";
      String v6 = "2a02:" + Integer.toHexString(4096 + random.nextInt(4096)) + "::9:" + i;
      for (String text :
          List.of(
              "connect to %s failed", "http://%s:8000/v1", "[%s]:29500", "addr=%s", "(%s)", "%s")) {
        assertThat(redacted(String.format(text, v4))).doesNotContain(v4);
        assertThat(redacted(String.format(text, v6))).doesNotContain(v6);
      }
    }
    assertThat(redacted("link/ether 3c:7c:3f:1a:2b:0d brd")).doesNotContain("3c:7c");
    assertThat(redacted("Author: Ann <ann.b+x@mail.corp.co.uk>, git@github.com:a/b"))
        .isEqualTo("Author: Ann <user@example.com>, git@github.com:a/b");
  }

  @Test
  void what_only_looks_like_an_address_or_a_secret_stays() {
    for (String text :
        List.of(
            "listening on 127.0.0.1:11434 and 0.0.0.0:8000 and [::1]:80",
            "nvidia-cublas-cu12==12.1.3.1 nvidia-cudnn-cu12 9.1.0.70",
            "cuDNN version 8.9.7.29, driver 535.183.1.2",
            "Found existing installation: nvidia-nccl-cu12 2.21.5.1",
            "Windows 10.0.19045.4046",
            "c10::add(at::Tensor) std::bad_alloc at::native::cat c10::Error dead::beef()",
            "0000:01:00.0 VGA 00000000:65:00.0 at 12:30:45.123",
            "max_tokens: 4096, pad_token='<|endoftext|>', eos_token: </s>",
            "unexpected token: import, token=None, use_auth_token=True, tokens=32768",
            "hf_hub_download hf_transfer sk-learn-contrib npm_config_registry hf_quantizer",
            "basic authentication, bearer authentication is not supported",
            "KeyError: 'model.layers.0.self_attn.q_proj.weight' is a missing key: value",
            "python@3.12 memcpy@GLIBC_2.14 llama.cpp@b4120 image@sha256:abc",
            "HF_TOKEN=$HF_TOKEN api_key=<your key> password: ***",
            "_ZN3c104cuda29c10_cuda_check_implementationEiPKcS2_ib",
            "RuntimeError: CUDA error: no kernel image is available for execution on the device")) {
      assertThat(redacted(text)).isEqualTo(text);
    }
  }

  @Test
  void twice_is_the_same_as_once() {
    String text =
        "ann@box:~$ curl -H 'Authorization: Bearer abcDEF123456789' http://10.0.0.7/ # ann@x.org\n/home/ann/a /home/bob/b";
    Redacted once = new Redactor(List.of(), List.of()).redact(text);
    Redacted twice = new Redactor(List.of(), List.of()).redact(once.text());
    assertThat(twice.text()).isEqualTo(once.text());
    assertThat(twice.counts()).isEmpty();
  }

  /** A quadratic step would take hours on these. */
  @Test
  void hostile_lines_take_time_that_grows_with_their_length_only() {
    for (String piece :
        List.of(
            "a@",
            "/home/",
            "token=\"",
            "token='x",
            "1.1.",
            "a://b@",
            "eyJaaaaaaa.",
            "hf_",
            "::a",
            "-----BEGIN ",
            "-----BEGIN A PRIVATE KEY-----",
            "~a/",
            "/home/x1.",
            "C:\\Users\\a ",
            "a-",
            "ssh a",
            "Bearer ")) {
      String text = piece.repeat(120_000 / piece.length());
      assertThat(redacted(text)).isNotEmpty();
    }
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      names.append("/home/name").append(i).append("/x ");
    }
    assertThat(redacted(names.toString())).doesNotContain("name1999");
  }
}
