package dev.faultline.platform.probe;

import dev.faultline.platform.FactCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Listed variables, and what the environment says of the place. Tokens and proxies: only whether
 * they are there.
 */
final class EnvironmentSource implements ProbeSource {
  private static final String ENVIRONMENT = "environment";
  private static final String[] CI = {
    "GITHUB_ACTIONS",
    "GITLAB_CI",
    "BUILDKITE",
    "JENKINS_URL",
    "TF_BUILD",
    "TEAMCITY_VERSION",
    "CIRCLECI"
  };
  private static final String[] PROXIES = {
    "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"
  };

  @Override
  public String name() {
    return ENVIRONMENT;
  }

  @Override
  public List<String> facts(Host host) {
    return List.of("ci", "notebook", "shell", "proxy", "token.hf");
  }

  @Override
  public void read(Host host, Findings findings) throws IOException {
    for (Map.Entry<String, String> variable : host.environment().entrySet()) {
      if (FactCatalogue.allowsVariable(variable.getKey())) {
        findings.known("env." + variable.getKey(), withoutUser(variable.getValue()), ENVIRONMENT);
      }
    }
    String ci = host.variable("CI");
    findings.known("ci", (ci != null && !ci.equals("false")) || hasAny(host, CI), ENVIRONMENT);
    findings.known("proxy", hasAny(host, PROXIES), ENVIRONMENT);
    findings.known("shell", shell(host), ENVIRONMENT);
    findings.known("notebook", notebook(host), ENVIRONMENT);
    findings.unknown("notebook", "no sign of a notebook in the environment");
    token(host, findings);
  }

  /**
   * {@code https://user:secret@host} becomes {@code https://host}, wherever it stands in the value.
   */
  static String withoutUser(String value) {
    int scheme = value.indexOf("://");
    if (scheme < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    int from = 0;
    while (scheme >= 0) {
      int authority = scheme + 3;
      int end = authority;
      int at = -1;
      while (end < value.length() && "/?#, ;".indexOf(value.charAt(end)) < 0) {
        if (value.charAt(end) == '@') {
          at = end;
        }
        end++;
      }
      out.append(value, from, authority);
      from = at < 0 ? authority : at + 1;
      scheme = value.indexOf("://", end);
    }
    return out.append(value, from, value.length()).toString();
  }

  private static String shell(Host host) {
    if (!host.isWindows() || host.variable("MSYSTEM") != null) {
      return "posix";
    }
    // cmd sets PROMPT, PowerShell does not.
    return host.variable("PROMPT") != null ? "cmd" : "powershell";
  }

  private static String notebook(Host host) {
    if (host.variable("COLAB_RELEASE_TAG") != null || host.variable("COLAB_GPU") != null) {
      return "colab";
    }
    if (host.variable("KAGGLE_KERNEL_RUN_TYPE") != null) {
      return "kaggle";
    }
    return host.variable("JPY_PARENT_PID") != null ? "jupyter" : null;
  }

  private static void token(Host host, Findings findings) throws IOException {
    if (hasAny(host, "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")) {
      findings.known("token.hf", true, ENVIRONMENT);
      return;
    }
    Path file = tokenFile(host);
    findings.known(
        "token.hf",
        file != null && Files.isRegularFile(file) && Files.size(file) > 0,
        "token file");
  }

  private static Path tokenFile(Host host) {
    try {
      String given = host.variable("HF_TOKEN_PATH");
      return given != null ? host.path(given) : CachePlace.huggingFace(host).resolve("token");
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean hasAny(Host host, String... names) {
    for (String name : names) {
      if (host.variable(name) != null) {
        return true;
      }
    }
    return false;
  }
}
