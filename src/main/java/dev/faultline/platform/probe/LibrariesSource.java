package dev.faultline.platform.probe;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The system's C and C++ libraries. */
final class LibrariesSource implements ProbeSource {
  private static final String[] LIBSTDCXX = {
    "/usr/lib/x86_64-linux-gnu/libstdc++.so.6",
    "/usr/lib/aarch64-linux-gnu/libstdc++.so.6",
    "/usr/lib64/libstdc++.so.6",
    "/usr/lib/libstdc++.so.6"
  };

  /** libstdc++.so.6 of gcc 15 has 2.6 MiB. */
  private static final int MAX_LIBRARY = 16 << 20;

  @Override
  public String name() {
    return "C library";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux() ? List.of("libstdcxx.glibcxx", "glibc.version") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    glibcxx(host, findings);
    CommandOutput output = host.run("getconf", "GNU_LIBC_VERSION");
    String version = output.succeeded() ? Lines.wordAfter(output.text(), "glibc ") : null;
    if (version == null && !host.names("/lib").isEmpty() && isMusl(host)) {
      findings.unknown("glibc.version", "this system uses musl");
    } else if (version == null) {
      CommandOutput ldd = host.run("ldd", "--version");
      findings.known("glibc.version", ldd.succeeded() ? lastWord(ldd.text()) : null, "ldd");
      findings.unknown("glibc.version", output.complaint("getconf"));
    } else {
      findings.known("glibc.version", version, "getconf");
    }
  }

  private static boolean isMusl(Host host) {
    for (String name : host.names("/lib")) {
      if (name.startsWith("ld-musl-")) {
        return true;
      }
    }
    return false;
  }

  /** {@code ldd (Ubuntu GLIBC 2.35-0ubuntu3.8) 2.35}. */
  private static String lastWord(String text) {
    List<String> lines = Lines.of(text);
    List<String> words = lines.isEmpty() ? List.of() : Lines.words(lines.get(0));
    return words.isEmpty() ? null : words.get(words.size() - 1);
  }

  private static void glibcxx(Host host, Findings findings) {
    for (String place : LIBSTDCXX) {
      Path file = host.path(place);
      byte[] bytes = file == null || !host.exists(place) ? null : Host.bytes(file, MAX_LIBRARY);
      if (bytes != null) {
        int newest = newest(bytes);
        if (newest > 0) {
          findings.known("libstdcxx.glibcxx", "3.4." + newest, place);
          return;
        }
      }
    }
    findings.unknown("libstdcxx.glibcxx", "libstdc++.so.6 not found");
  }

  /** The largest N of {@code GLIBCXX_3.4.N} among the library's strings. */
  private static int newest(byte[] library) {
    byte[] mark = "GLIBCXX_3.4.".getBytes(StandardCharsets.US_ASCII);
    int newest = 0;
    for (int i = 0; i + mark.length + 2 < library.length; i++) {
      if (library[i] == 'G' && isAt(library, i, mark)) {
        int number = 0;
        for (int at = i + mark.length; at < i + mark.length + 3 && isDigit(library, at); at++) {
          number = number * 10 + library[at] - '0';
        }
        newest = Math.max(newest, number);
      }
    }
    return newest;
  }

  private static boolean isDigit(byte[] bytes, int at) {
    return at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
  }

  private static boolean isAt(byte[] bytes, int at, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
