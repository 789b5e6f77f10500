package dev.faultline.platform.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Ollama server, asked over loopback only. */
final class OllamaServerSource implements ProbeSource {
  private static final int PORT = 11434;
  private static final int MILLIS = 300;
  private static final int MAX_ANSWER = 4096;

  @Override
  public String name() {
    return "Ollama's port";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("ollama.running", "ollama.server", "ollama.port_holder")
        : List.of("ollama.running", "ollama.server");
  }

  @Override
  public void read(Host host, Findings findings) {
    int port = port(host.variable("OLLAMA_HOST"));
    if (port < 0) {
      findings.unknown(facts(host), "OLLAMA_HOST names another machine, which is not asked");
      return;
    }
    String source = "127.0.0.1:" + port;
    String answer = ask(port);
    String version = answer == null ? null : version(answer);
    findings.known("ollama.running", version != null, source);
    findings.known("ollama.server", version, source);
    String why =
        answer == null ? "nothing answers on " + source : source + " is served by something else";
    findings.unknown("ollama.server", why);
    if (host.isLinux()) {
      findings.known("ollama.port_holder", holder(host, port), "/proc/net/tcp");
      findings.unknown(
          "ollama.port_holder",
          answer == null ? "nobody listens there" : "the process belongs to another user");
    }
  }

  /** The port of OLLAMA_HOST in its many forms; -1 when it is not on this machine. */
  static int port(String value) {
    if (value == null) {
      return PORT;
    }
    int scheme = value.indexOf("://");
    String rest = scheme < 0 ? value : value.substring(scheme + 3);
    int slash = rest.indexOf('/');
    rest = slash < 0 ? rest : rest.substring(0, slash);
    int colon = rest.lastIndexOf(':');
    boolean hasPort = colon >= 0 && rest.indexOf(']', colon) < 0;
    String address = hasPort ? rest.substring(0, colon) : rest;
    boolean local =
        switch (address) {
          case "", "localhost", "127.0.0.1", "0.0.0.0", "[::1]", "[::]", "::1" -> true;
          default -> false;
        };
    if (!local) {
      return -1;
    }
    try {
      int port = hasPort ? Integer.parseInt(rest.substring(colon + 1)) : scheme < 0 ? PORT : 80;
      return port > 0 && port < 65_536 ? port : PORT;
    } catch (NumberFormatException e) {
      return PORT;
    }
  }

  /**
   * What the port answers, or null when nobody does. Plain sockets: Java's HTTP client takes 100 ms
   * to load.
   */
  private static String ask(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (Socket socket = new Socket()) {
      socket.connect(address, MILLIS);
      socket.setSoTimeout(MILLIS);
      String request = "GET /api/version HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return answer(socket.getInputStream());
    } catch (IOException e) {
      return null;
    }
  }

  /** A server that says nothing, or drips, is not Ollama: what came until then is the answer. */
  private static String answer(InputStream in) {
    byte[] buffer = new byte[MAX_ANSWER];
    int length = 0;
    long end = System.nanoTime() + MILLIS * 1_000_000L;
    try {
      while (length < buffer.length && System.nanoTime() - end < 0) {
        int count = in.read(buffer, length, buffer.length - length);
        if (count < 0) {
          break;
        }
        length += count;
      }
    } catch (IOException e) {
      return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String version(String answer) {
    if (!answer.startsWith("HTTP/1.1 200")) {
      return null;
    }
    int at = answer.indexOf("\"version\"");
    int open = at < 0 ? -1 : answer.indexOf('"', at + 9);
    int close = open < 0 ? -1 : answer.indexOf('"', open + 1);
    return close < 0 ? null : answer.substring(open + 1, close);
  }

  /** The process of this user that listens there, by the inode of its socket. */
  private static String holder(Host host, int port) {
    String inode = null;
    for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      String text = host.read(table);
      for (String line : Lines.of(text == null ? "" : text)) {
        List<String> words = Lines.words(line);
        // local address, remote address, state 0A = listening, …, inode
        boolean listens = words.size() > 9 && words.get(3).equals("0A");
        if (listens && words.get(1).endsWith(":" + hex(port))) {
          inode = words.get(9);
        }
      }
    }
    return inode == null ? null : owner(host, "socket:[" + inode + "]");
  }

  private static String hex(int port) {
    String digits = Integer.toHexString(0x10000 | port).substring(1);
    return digits.toUpperCase(java.util.Locale.ROOT);
  }

  private static String owner(Host host, String socket) {
    for (String pid : host.names("/proc")) {
      if (!Character.isDigit(pid.charAt(0))) {
        continue;
      }
      Path descriptors = host.path("/proc/" + pid + "/fd");
      for (String number : Host.names(descriptors)) {
        try {
          if (Files.readSymbolicLink(descriptors.resolve(number)).toString().equals(socket)) {
            String command = host.read("/proc/" + pid + "/comm");
            return command == null ? null : command.strip() + " (pid " + pid + ")";
          }
        } catch (IOException e) {
          continue;
        }
      }
    }
    return null;
  }
}
