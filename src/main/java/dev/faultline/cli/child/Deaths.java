package dev.faultline.cli.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the system knows of a death that the command could not report itself: counters of the
 * control group, taken before and after, and the kernel's log.
 */
public final class Deaths {
  private static final int MOST_LINES = 20;

  private static final String[] NAMES = {
    "", "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE",
    "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM"
  };

  /** Words of kernel lines that explain the end of a process on a machine with accelerators. */
  private static final String[] TELLING = {
    "Killed process",
    "oom-kill:",
    "Out of memory",
    "out of memory",
    "NVRM: Xid",
    "segfault at",
    "trap invalid opcode",
    "general protection fault"
  };

  private final Path root;
  private final OomCounter before;
  private final double start;

  private Deaths(Path root) {
    this.root = root;
    this.before = OomCounter.read(root);
    this.start = uptime(root);
  }

  /** Takes the counters as they are before the command starts. */
  public static Deaths watch() {
    return new Deaths(Path.of("/"));
  }

  static Deaths watch(Path root) {
    return new Deaths(root);
  }

  /** The signal's number when a status says that a signal ended the command, else 0. */
  public static int signal(int status) {
    return status > 128 && status <= 128 + 64 ? status - 128 : 0;
  }

  /**
   * Lines to append to the log of a command that a signal ended: what happened, and what the system
   * says about it. Empty for any other status.
   */
  public List<String> explain(int status) {
    List<String> lines = new ArrayList<>();
    int signal = signal(status);
    if (signal == 0) {
      return lines;
    }
    String name = signal < NAMES.length ? " (" + NAMES[signal] + ")" : "";
    lines.add("faultline: the command was killed by signal " + signal + name);
    lines.addAll(kernelLines());
    OomCounter after = OomCounter.read(root);
    if (before != null && after != null && after.kills() > before.kills()) {
      lines.add(
          "faultline: the kernel's OOM killer ended a process of this cgroup: oom_kill rose from "
              + before.kills()
              + " to "
              + after.kills()
              + " in "
              + after.file());
      if (after.limit() != null) {
        lines.add("faultline: memory limit of the cgroup: " + after.limit() + " bytes");
      }
    }
    return lines;
  }

  /** What the kernel logged since the start and is telling; empty when its log is not readable. */
  private List<String> kernelLines() {
    List<String> lines = new ArrayList<>();
    for (String line : kernelLog().split("\n")) {
      if (isTelling(line) && stamp(line) >= start) {
        lines.add(line);
      }
    }
    return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
  }

  private static boolean isTelling(String line) {
    for (String words : TELLING) {
      if (line.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static String kernelLog() {
    try {
      Process dmesg =
          new ProcessBuilder("dmesg").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      dmesg.getOutputStream().close();
      byte[] text;
      try (InputStream in = dmesg.getInputStream()) {
        // The kernel's ring has at most a few MiB.
        text = in.readNBytes(16 << 20);
      }
      if (!dmesg.waitFor(2, TimeUnit.SECONDS)) {
        dmesg.destroyForcibly();
      }
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Seconds since boot in {@code [ 123.456] text}; -1 without one. */
  private static double stamp(String line) {
    int close = line.indexOf(']');
    if (!line.startsWith("[") || close < 0) {
      return -1;
    }
    try {
      return Double.parseDouble(line.substring(1, close).strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static double uptime(Path root) {
    try {
      String text = Files.readString(root.resolve("proc/uptime"));
      return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Double.MAX_VALUE;
    }
  }
}
