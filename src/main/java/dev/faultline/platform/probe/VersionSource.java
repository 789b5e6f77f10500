package dev.faultline.platform.probe;

import java.util.List;

/**
 * A tool that says its own version.
 *
 * @param fact the fact it gives
 * @param tool program
 * @param argument what makes it say its version
 * @param mark text before the version; empty: the first version in the output
 */
record VersionSource(String fact, String tool, String argument, String mark)
    implements ProbeSource {
  static final VersionSource VULKAN =
      new VersionSource("vulkan.version", "vulkaninfo", "--summary", "Vulkan Instance Version:");
  static final VersionSource GCC = new VersionSource("gcc.version", "gcc", "-dumpfullversion", "");
  static final VersionSource CLANG =
      new VersionSource("clang.version", "clang", "--version", "clang version");
  static final VersionSource CMAKE =
      new VersionSource("cmake.version", "cmake", "--version", "cmake version");
  static final VersionSource DOCKER =
      new VersionSource("docker.version", "docker", "--version", "Docker version");
  static final VersionSource NVIDIA_TOOLKIT =
      new VersionSource("docker.nvidia_toolkit", "nvidia-ctk", "--version", "CLI version");

  @Override
  public String name() {
    return tool;
  }

  @Override
  public List<String> facts(Host host) {
    // gcc on macOS is clang under another name.
    return host.isMac() && tool.equals("gcc") ? List.of() : List.of(fact);
  }

  @Override
  public void read(Host host, Findings findings) {
    if (host.isMac() && tool.equals("clang") && !hasMacTools(host)) {
      findings.unknown(fact, "the command line tools of Xcode are not installed");
      return;
    }
    CommandOutput output = host.run(tool, argument);
    if (output.succeeded()) {
      String text = output.text();
      String found = mark.isEmpty() ? onlyVersion(text) : Lines.wordAfter(text, mark);
      findings.known(fact, found == null ? null : trimmed(found), tool);
    }
    findings.unknown(fact, output.complaint(tool));
  }

  /** Without them macOS answers {@code clang} with a window that asks to install them. */
  private static boolean hasMacTools(Host host) {
    return host.exists("/Library/Developer/CommandLineTools/usr/bin/clang")
        || host.exists("/Applications/Xcode.app");
  }

  /**
   * A tool that is asked for its bare version says little else: a page of text is not an answer.
   */
  private static String onlyVersion(String text) {
    return text.length() > 200 ? null : Lines.firstVersion(text);
  }

  /** {@code 24.0.5,} of docker. */
  private static String trimmed(String word) {
    return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }
}
