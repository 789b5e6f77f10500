package dev.faultline.platform.probe;

import java.util.List;
import java.util.Locale;

/** Which system this is. */
final class SystemSource implements ProbeSource {
  private static final String OS_RELEASE = "/etc/os-release";
  private static final String KERNEL = "/proc/sys/kernel/osrelease";
  private static final String MAC_VERSION = "/System/Library/CoreServices/SystemVersion.plist";

  @Override
  public String name() {
    return "system";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isLinux()
        ? List.of("os", "arch", "os.version", "os.distro", "kernel.version", "wsl")
        : List.of("os", "arch", "os.version");
  }

  @Override
  public void read(Host host, Findings findings) {
    findings.known("os", host.system(), "Java");
    findings.known("arch", arch(host.processor()), "Java");
    if (host.isLinux()) {
      linux(host, findings);
    } else if (host.isMac()) {
      String plist = host.read(MAC_VERSION);
      String version = plist == null ? null : plistValue(plist, "ProductVersion");
      findings.known(
          "os.version",
          version == null ? host.release() : version,
          version == null ? "Java" : MAC_VERSION);
    } else {
      windows(host, findings);
    }
  }

  private static void linux(Host host, Findings findings) {
    String release = host.read(OS_RELEASE);
    if (release == null) {
      findings.unknown(List.of("os.version", "os.distro"), OS_RELEASE + " not there");
    } else {
      String version = Lines.after(release, "VERSION_ID=");
      // Rolling distributions (Arch, Debian sid) have none.
      findings.known("os.version", version == null ? null : unquoted(version), OS_RELEASE);
      findings.unknown("os.version", OS_RELEASE + " has no VERSION_ID");
      String id = Lines.after(release, "ID=");
      findings.known("os.distro", id == null ? null : unquoted(id), OS_RELEASE);
    }
    String kernel = host.read(KERNEL);
    String version = kernel == null ? host.release() : kernel;
    findings.known("kernel.version", version, kernel == null ? "Java" : KERNEL);
    findings.known(
        "wsl",
        version.toLowerCase(Locale.ROOT).contains("microsoft"),
        kernel == null ? "Java" : KERNEL);
  }

  /** The words of {@code ver} are translated, the number in brackets is not. */
  private static void windows(Host host, Findings findings) {
    CommandOutput ver = host.run("cmd", "/c", "ver");
    String text = ver.text();
    int open = text.indexOf('[');
    int close = text.indexOf(']', open + 1);
    String version =
        open < 0 || close < 0 ? null : Lines.firstVersion(text.substring(open + 1, close));
    findings.known(
        "os.version", version == null ? host.release() : version, version == null ? "Java" : "ver");
  }

  /** One name for each processor, whatever Java, uname or Windows call it. */
  static String arch(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64", "x64" -> "x86_64";
      case "aarch64", "arm64" -> "arm64";
      default -> name;
    };
  }

  private static String plistValue(String plist, String key) {
    int at = plist.indexOf("<key>" + key + "</key>");
    int open = at < 0 ? -1 : plist.indexOf("<string>", at);
    int close = open < 0 ? -1 : plist.indexOf("</string>", open);
    return close < 0 ? null : plist.substring(open + 8, close);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
