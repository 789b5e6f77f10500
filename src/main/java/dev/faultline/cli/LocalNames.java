package dev.faultline.cli;

import dev.faultline.text.redact.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this machine and its user are called: taken out of everything that is to be posted. */
final class LocalNames {
  private LocalNames() {}

  static Redactor redactor(Console console) {
    List<String> users = new ArrayList<>();
    users.add(System.getProperty("user.name", ""));
    Path home = Path.of(System.getProperty("user.home", "")).getFileName();
    users.add(home == null ? "" : home.toString());
    for (String variable : new String[] {"USER", "USERNAME", "LOGNAME", "SUDO_USER"}) {
      users.add(console.environment().getOrDefault(variable, ""));
    }
    List<String> hosts = new ArrayList<>();
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME", "HOST"}) {
      hosts.add(console.environment().getOrDefault(variable, ""));
    }
    hosts.add(kernelName());
    return new Redactor(users, hosts);
  }

  private static String kernelName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException noLinux) {
      return "";
    }
  }
}
