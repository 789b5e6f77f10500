package dev.faultline.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.platform.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OllamaServerTest {
  @TempDir Path root;

  /** A server that gives everyone the same bytes and then keeps silent until it is closed. */
  private static ServerSocket serve(String answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Socket client = server.accept();
                  client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                  client.getOutputStream().flush();
                }
              } catch (IOException e) {
                assertThat(server.isClosed()).isTrue();
              }
            });
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private Platform ask(int port) {
    return FakeHost.linux(root)
        .variable("OLLAMA_HOST", "127.0.0.1:" + port)
        .probe(new OllamaServerSource());
  }

  @Test
  void the_version_of_a_running_server_is_read() throws IOException {
    try (ServerSocket server =
        serve(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"version\":\"0.12.5\"}")) {
      Platform platform = ask(server.getLocalPort());

      assertThat(platform.value("ollama.running")).isEqualTo("true");
      assertThat(platform.value("ollama.server")).isEqualTo("0.12.5");
    }
  }

  @Test
  void something_else_on_the_port_is_not_ollama() throws IOException {
    for (String answer :
        new String[] {
          "HTTP/1.1 404 Not Found\r\n\r\n",
          "SSH-2.0-OpenSSH_9.6\r\n",
          "",
          "HTTP/1.1 200 OK\r\n\r\n{\"version\":"
        }) {
      try (ServerSocket server = serve(answer)) {
        Platform platform = ask(server.getLocalPort());

        assertThat(platform.value("ollama.running")).isEqualTo("false");
        assertThat(FakeHost.why(platform, "ollama.server")).contains("is served by something else");
      }
    }
  }

  @Test
  void a_closed_port_is_no_server() throws IOException {
    // Bound and not listening: refused, and no other process can take the port meanwhile.
    try (Socket closed = new Socket()) {
      closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThat(FakeHost.why(ask(closed.getLocalPort()), "ollama.server"))
          .startsWith("nothing answers on 127.0.0.1:");
    }
  }

  @Test
  void another_machine_is_never_asked() {
    Platform platform =
        FakeHost.linux(root)
            .variable("OLLAMA_HOST", "192.0.2.1:11434")
            .probe(new OllamaServerSource());

    assertThat(FakeHost.why(platform, "ollama.running")).contains("another machine");
  }

  @Test
  void the_holder_of_the_port_is_found_by_its_socket() throws IOException {
    try (ServerSocket server = serve("SSH-2.0\r\n")) {
      Host here = Host.local(null, 1000);
      Host host =
          new Host(
              "linux",
              "",
              "",
              here.root(),
              here.home(),
              here.directory(),
              java.util.Map.of("OLLAMA_HOST", "127.0.0.1:" + server.getLocalPort()),
              here.tools(),
              null);
      Findings findings = new Findings();
      new OllamaServerSource().read(host, findings);
      Platform platform = Platform.of("", findings.close(java.util.List.of(), ""));

      assertThat(platform.value("ollama.port_holder"))
          .isEqualTo("java (pid " + ProcessHandle.current().pid() + ")");
    }
  }
}
