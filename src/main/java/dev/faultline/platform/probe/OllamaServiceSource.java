package dev.faultline.platform.probe;

import dev.faultline.platform.FactCatalogue;
import java.util.List;

/** Variables that systemd gives the Ollama service; those of the user's shell do not reach it. */
final class OllamaServiceSource implements ProbeSource {
  private static final String UNIT = "/etc/systemd/system/ollama.service";

  @Override
  public String name() {
    return "ollama.service";
  }

  @Override
  public List<String> facts(Host host) {
    // Open family: there is no list of what it will give.
    return host.isLinux() && host.exists(UNIT) ? List.of("ollama.env.*") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    read(host, UNIT, findings);
    for (String name : host.names(UNIT + ".d")) {
      if (name.endsWith(".conf")) {
        read(host, UNIT + ".d/" + name, findings);
      }
    }
  }

  private static void read(Host host, String file, Findings findings) {
    String text = host.read(file);
    for (String line : Lines.of(text == null ? "" : text)) {
      String bare = line.strip();
      if (bare.startsWith("Environment=")) {
        assignments(bare.substring(12), file, findings);
      }
    }
  }

  /** {@code Environment="A=1" "B=two words" C=3}, as systemd.exec(5) has it. */
  private static void assignments(String text, String file, Findings findings) {
    StringBuilder assignment = new StringBuilder();
    char quote = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if ((quote == 0 && c == ' ') || i == text.length()) {
        assign(assignment.toString(), file, findings);
        assignment.setLength(0);
      } else {
        assignment.append(c);
      }
    }
  }

  private static void assign(String assignment, String file, Findings findings) {
    int equals = assignment.indexOf('=');
    String name = equals < 0 ? "" : assignment.substring(0, equals);
    if (FactCatalogue.allowsVariable(name)) {
      String value = EnvironmentSource.withoutUser(assignment.substring(equals + 1));
      findings.known("ollama.env." + name, value, file);
    }
  }
}
