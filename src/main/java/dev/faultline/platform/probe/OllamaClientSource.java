package dev.faultline.platform.probe;

import java.util.List;
import java.util.Map;

/**
 * The Ollama command. It asks its server first, so it is pointed at a loopback port that nobody
 * serves.
 */
final class OllamaClientSource implements ProbeSource {
  private static final String OLLAMA = "ollama";

  @Override
  public String name() {
    return OLLAMA;
  }

  @Override
  public List<String> facts(Host host) {
    return List.of("ollama.client");
  }

  @Override
  public void read(Host host, Findings findings) {
    CommandOutput output =
        host.tools().run(List.of(OLLAMA, "--version"), Map.of("OLLAMA_HOST", "127.0.0.1:9"));
    if (output.succeeded()) {
      String client = Lines.wordAfter(output.text(), "client version is");
      findings.known(
          "ollama.client",
          client != null ? client : Lines.wordAfter(output.text(), "version is"),
          OLLAMA);
    }
    findings.unknown("ollama.client", output.complaint(OLLAMA));
  }
}
